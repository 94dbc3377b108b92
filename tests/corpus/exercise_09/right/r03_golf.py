import torch
from math import tau
from torch.utils.data import *
G = lambda s: torch.Generator().manual_seed(s)
class XORDataset(TensorDataset):
    def __init__(s, size, std=0.1, seed=0):
        g = G(seed); b = torch.randint(2, (size, 2), generator=g)
        s.data, s.label = b + std * torch.randn(size, 2, generator=g), b.sum(1) % 2
        super().__init__(s.data, s.label)
class SineDataset(TensorDataset):
    def __init__(s, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        g = G(seed); s.x = torch.rand(size, 1, generator=g) * tau
        s.y = (s.x + phase).sin() * amplitude + noise * torch.randn(size, 1, generator=g)
        super().__init__(s.x, s.y)
def split(dataset, fractions, seed):
    n, p = len(dataset), torch.randperm(len(dataset), generator=G(seed)).tolist()
    c = [0] + [round(sum(fractions[:k]) * n) for k in range(1, len(fractions))] + [n]
    return [Subset(dataset, p[a:b]) for a, b in zip(c, c[1:])]
make_loaders = lambda train, test, b, seed: (DataLoader(train, b, True, generator=G(seed), drop_last=len(train) % b == 1 < b), DataLoader(test, b))
