import numpy as np
import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = float(p)

    def forward(self, x):
        if not self.training:
            return x
        keep = 1.0 - self.p
        mask = torch.rand(x.shape, device=x.device) < keep
        scale = np.divide(1.0, keep) if keep > 0 else 0.0
        return torch.where(mask, x * float(scale), torch.zeros((), dtype=x.dtype, device=x.device))


class BatchNorm1d(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.from_numpy(np.ones(num_features, dtype=np.float32)))
        self.bias = nn.Parameter(torch.from_numpy(np.zeros(num_features, dtype=np.float32)))
        self.register_buffer("running_mean", torch.from_numpy(np.zeros(num_features, dtype=np.float32)))
        self.register_buffer("running_var", torch.from_numpy(np.ones(num_features, dtype=np.float32)))

    def forward(self, x):
        if not self.training:
            return (x - self.running_mean[None, :]) * (self.running_var + self.eps)[None, :] ** -0.5 * self.weight + self.bias
        n = len(x)
        mean = torch.sum(x, axis=0) / n
        centred = x - mean
        squares = torch.sum(centred**2, axis=0)
        self.running_mean += self.momentum * (mean.detach() - self.running_mean)
        self.running_var += self.momentum * (squares.detach() / (n - 1) - self.running_var)
        return self.weight * centred / torch.sqrt(squares / n + self.eps) + self.bias


class Linear(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        bound = np.sqrt(1.0 / n_in)
        self.weight = nn.Parameter((2 * torch.rand(n_out, n_in) - 1) * float(bound))
        self.bias = nn.Parameter(torch.zeros(n_out)) if bias else None

    def forward(self, x):
        out = torch.tensordot(x, self.weight, dims=([-1], [1]))
        return out if self.bias is None else out + self.bias
