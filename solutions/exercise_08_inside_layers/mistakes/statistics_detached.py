"""The mean and variance of the batch are cut off from the graph. They depend on x, and the gradient has to go
through them; only the running averages are updated without a graph.
"""


class BatchNorm1d(BatchNorm1d):
    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            mean, var = x.mean(0).detach(), x.var(0, correction=0).detach()
            with torch.no_grad():
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(x.var(0), self.momentum)
        else:
            mean, var = self.running_mean, self.running_var
        return self.weight * (x - mean) / torch.sqrt(var + self.eps) + self.bias
