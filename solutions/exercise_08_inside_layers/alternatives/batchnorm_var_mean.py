"""torch.var_mean, buffers changed through .data, parameters registered by name in another order."""


class BatchNorm1d(nn.Module):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_parameter("bias", nn.Parameter(torch.zeros(num_features)))
        self.register_parameter("weight", nn.Parameter(torch.ones(num_features)))

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            scale = self.weight / (self.running_var + self.eps).sqrt()
            return x * scale + (self.bias - self.running_mean * scale)
        var, mean = torch.var_mean(x, dim=0, unbiased=False, keepdim=True)
        self.running_mean.data.mul_(1 - self.momentum).add_(mean.data.squeeze(0), alpha=self.momentum)
        self.running_var.data.mul_(1 - self.momentum).add_(torch.var(x.data, 0), alpha=self.momentum)
        return torch.addcmul(self.bias, self.weight, (x - mean) / (var + self.eps) ** 0.5)
