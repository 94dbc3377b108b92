import numpy as np
import torch


def checkerboard(n):
    r = torch.arange(n, dtype=torch.float32)
    rows, cols = torch.meshgrid(r, r, indexing="ij")
    return torch.remainder(torch.add(rows, cols), torch.full((n, n), 2.0))


def counting_grid(rows, cols):
    ones = torch.ones((rows, cols), dtype=torch.int64)
    return torch.cumsum(ones.flatten(), dim=0).sub(1).unflatten(0, (rows, cols))


def shared_view(a):
    return torch.utils.dlpack.from_dlpack(a) if a.flags.writeable else torch.from_numpy(a)


def independent_copy(a):
    return torch.empty(a.shape, dtype=torch.float32).copy_(torch.as_tensor(a))


def to_numpy(x):
    return np.asarray(torch.Tensor.cpu(x.detach()))


def add_(x, y):
    return torch.Tensor.copy_(x, torch.add(x, y))
