import numpy as np
import torch


def checkerboard(n):
    out = torch.empty(n, n).fill_(0.0)
    out.view(-1)[1::2].fill_(1.0)          # right as it stands for odd n
    if n % 2 == 0:
        out[1::2] = 1.0 - out[1::2]
    return out


def counting_grid(rows, cols):
    out = torch.zeros(rows, cols, dtype=torch.long)
    out.add_(torch.arange(rows)[:, None], alpha=cols).add_(torch.arange(cols))
    return out


def shared_view(a):
    return torch.from_numpy(a.view())


def independent_copy(a):
    out = torch.zeros(a.shape, dtype=torch.float32)
    out.numpy()[...] = a
    return out


def to_numpy(x):
    out = np.empty(tuple(x.shape), dtype=str(x.dtype).split(".")[1])
    out[...] = x.tolist()
    return out


def add_(x, y):
    return x.sub_(-y)
