"""Your running averages are the statistics of one batch alone. Mix them: (1 - momentum) times the old and momentum
times the new.
"""


class BatchNorm1d(BatchNorm1d):
    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            mean, var = x.mean(0), x.var(0, correction=0)
            with torch.no_grad():
                self.running_mean.lerp_(mean, 1.0)
                self.running_var.lerp_(x.var(0), 1.0)
        else:
            mean, var = self.running_mean, self.running_var
        return self.weight * (x - mean) / torch.sqrt(var + self.eps) + self.bias
