import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, Sampler, Subset


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        rng = np.random.default_rng(seed)
        bits = rng.integers(0, 2, size=(size, 2))
        noisy = bits + std * rng.standard_normal((size, 2))
        self.data = torch.from_numpy(noisy.astype(np.float32))
        self.label = torch.from_numpy(np.bitwise_xor.reduce(bits, axis=1).astype(np.int64))

    def __getitem__(self, i):
        return self.data[i], int(self.label[i])

    def __len__(self):
        return self.data.shape[0]


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        rng = np.random.default_rng(seed)
        x = rng.random((size, 1), dtype=np.float32) * np.float32(2 * np.pi)
        y = amplitude * np.sin(x.astype(np.float64) + phase) + noise * rng.standard_normal((size, 1))
        self.x = torch.from_numpy(x)
        self.y = torch.from_numpy(y.astype(np.float32))

    def __getitem__(self, i):
        return self.x[i], self.y[i]

    def __len__(self):
        return self.x.shape[0]


def split(dataset, fractions, seed):
    order = np.random.default_rng(seed).permutation(len(dataset))
    cuts = np.rint(np.cumsum(fractions)[:-1] * len(dataset)).astype(int)
    return [Subset(dataset, part.tolist()) for part in np.split(order, cuts)]


class _Shuffled(Sampler):
    def __init__(self, n, seed):
        self.n = n
        self.rng = np.random.default_rng(seed)

    def __iter__(self):
        return iter(self.rng.permutation(self.n).tolist())

    def __len__(self):
        return self.n


def make_loaders(train, test, batch_size, seed):
    n = len(train)
    drop = bool(batch_size != 1 and n % batch_size == 1)
    return (
        DataLoader(train, batch_size, sampler=_Shuffled(n, seed), drop_last=drop),
        DataLoader(test, batch_size),
    )
