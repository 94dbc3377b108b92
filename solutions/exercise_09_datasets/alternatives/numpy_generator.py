"""Draws with a NumPy generator, and returns its labels as ints and its items as lists."""

import numpy as np


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        rng = np.random.default_rng(seed)
        bits = rng.integers(0, 2, (size, 2))
        self.data = torch.from_numpy((bits + rng.normal(0, std, (size, 2))).astype(np.float32))
        self.label = torch.from_numpy(np.logical_xor(bits[:, 0], bits[:, 1]).astype(np.int64))

    def __len__(self):
        return self.label.shape[0]

    def __getitem__(self, i):
        return [self.data[i], int(self.label[i])]


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        rng = np.random.RandomState(seed)
        x = rng.uniform(0, 2 * np.pi, (size, 1))
        y = amplitude * np.sin(x + phase) + noise * rng.standard_normal((size, 1))
        self.x, self.y = torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)

    def __len__(self):
        return self.x.size(0)

    def __getitem__(self, i):
        return [self.x[i], self.y[i]]
