import math

import torch
from torch.utils.data import DataLoader, Dataset, Subset


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=g)
        self.label = (bits[:, 0] != bits[:, 1]).long()
        self.data = bits.float() + std * torch.randn(size, 2, generator=g)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        g = torch.Generator().manual_seed(seed)
        self.x = 2 * math.pi * torch.rand(size, 1, generator=g)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1, generator=g)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]


def split(dataset, fractions, seed):
    n = len(dataset)
    g = torch.Generator().manual_seed(seed)
    order = torch.randperm(n, generator=g).tolist()
    parts = []
    start, total = 0, 0.0
    for k, f in enumerate(fractions):
        total += f
        end = n if k == len(fractions) - 1 else round(total * n)
        parts.append(Subset(dataset, order[start:end]))
        start = end
    return parts


def make_loaders(train, test, batch_size, seed):
    g = torch.Generator()
    g.manual_seed(seed)
    lonely = batch_size > 1 and len(train) % batch_size == 1
    train_loader = DataLoader(train, batch_size=batch_size, shuffle=True, generator=g, drop_last=lonely)
    test_loader = DataLoader(test, batch_size=batch_size, shuffle=False)
    return train_loader, test_loader
