import math

import numpy as np
import torch
import torch.utils.data as data


class XORDataset(data.Dataset):
    def __init__(self, size, std=0.1, seed=0):
        super(XORDataset, self).__init__()
        self.size = size
        rs = np.random.RandomState(seed)
        bits = (rs.rand(size, 2) > 0.5).astype(np.int64)
        label = (bits.sum(axis=1) == 1).astype(np.int64)
        self.data = torch.from_numpy((bits + std * rs.randn(size, 2)).astype('float32'))
        self.label = torch.LongTensor(label)

    def __len__(self):
        return self.size

    def __getitem__(self, idx):
        data_point = self.data[idx]
        data_label = self.label[idx]
        return data_point, data_label


class SineDataset(data.Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        super(SineDataset, self).__init__()
        with torch.random.fork_rng(devices=[]):
            torch.default_generator.manual_seed(seed)
            self.x = torch.rand(size, 1) * 2 * math.pi
            self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1)

    def __len__(self):
        return self.x.size(0)

    def __getitem__(self, idx):
        return self.x[idx], self.y[idx]


def split(dataset, fractions, seed):
    n = len(dataset)
    idx = list(range(n))
    np.random.RandomState(seed).shuffle(idx)
    bounds = [int(round(b * n)) for b in np.cumsum([0.0] + list(fractions))]
    bounds[-1] = n
    return [data.Subset(dataset, idx[bounds[i]:bounds[i + 1]]) for i in range(len(fractions))]


class Shuffler(data.sampler.Sampler):
    def __init__(self, source, seed):
        self.source = source
        self.rs = np.random.RandomState(seed)

    def __iter__(self):
        return iter([int(i) for i in self.rs.permutation(len(self.source))])

    def __len__(self):
        return len(self.source)


def make_loaders(train, test, batch_size, seed):
    drop = False
    if batch_size > 1 and len(train) % batch_size == 1:
        drop = True
    return (data.DataLoader(train, batch_size=batch_size, sampler=Shuffler(train, seed), drop_last=drop, num_workers=0),
            data.DataLoader(test, batch_size=batch_size, shuffle=False, drop_last=False, num_workers=0))
