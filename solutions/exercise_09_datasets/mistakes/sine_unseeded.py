"""SineDataset draws from the global random state, and does not use its seed: two data sets of one seed differ.
Give a generator with that seed to every function that draws."""


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        self.x = 2 * math.pi * torch.rand(size, 1)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]
