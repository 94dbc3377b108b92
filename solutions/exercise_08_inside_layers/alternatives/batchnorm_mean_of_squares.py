"""The variance as the mean of squares of the centred batch, the update as a difference."""


class BatchNorm1d(nn.Module):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))

    def forward(self, x: Tensor) -> Tensor:
        if self.training:
            mean = x.mean(dim=0)
            centred = x - mean
            var = centred.square().mean(dim=0)
            with torch.no_grad():
                self.running_mean += self.momentum * (mean - self.running_mean)
                self.running_var += self.momentum * (var * (x.size(0) / (x.size(0) - 1)) - self.running_var)
        else:
            centred, var = x - self.running_mean, self.running_var
        return centred / (var + self.eps).sqrt() * self.weight + self.bias
