from functools import partial

import torch
from torch import Tensor, nn
from torch.func import vmap


def _drop(x: Tensor, p: float) -> Tensor:
    keep = torch.bernoulli(torch.full_like(x, 1 - p, requires_grad=False))
    return x * keep.div(max(1 - p, 1e-30))


def _normalise(x: Tensor, mean: Tensor, var: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    return torch.addcmul(bias, (x - mean) * torch.rsqrt(var + eps), weight)


class Dropout(nn.Module):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        return (partial(_drop, p=self.p) if self.training else nn.Identity())(x)


class BatchNorm1d(nn.Module):
    def __init__(self, num_features: int, eps: float = 1e-5, momentum: float = 0.1) -> None:
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight, self.bias = map(nn.Parameter, (torch.ones(num_features), torch.zeros(num_features)))
        for name, start in (("running_mean", torch.zeros), ("running_var", torch.ones)):
            self.register_buffer(name, start(num_features))

    def _track(self, name: str, value: Tensor) -> None:
        old = getattr(self, name)
        setattr(self, name, torch.lerp(old, value.detach().to(old.dtype), self.momentum))

    def forward(self, x: Tensor) -> Tensor:
        stats = (self.running_mean, self.running_var)
        if self.training:
            var, mean = torch.var_mean(x, dim=0, unbiased=False)
            self._track("running_mean", mean)
            self._track("running_var", torch.var(x.detach(), dim=0, unbiased=True))
            stats = (mean, var)
        one = partial(_normalise, eps=self.eps)
        return vmap(one, in_dims=(0, None, None, None, None))(x, *stats, self.weight, self.bias)


class Linear(nn.Module):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__()
        draw = partial(nn.init.uniform_, a=-(n_in**-0.5), b=n_in**-0.5)
        self.weight = nn.Parameter(draw(torch.empty(n_out, n_in)))
        self.register_parameter("bias", nn.Parameter(draw(torch.empty(n_out))) if bias else None)

    def forward(self, x: Tensor) -> Tensor:
        y = torch.einsum("...i,oi->...o", x, self.weight)
        return y if self.bias is None else y.add(self.bias)
