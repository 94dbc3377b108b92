"""SineDataset seeds torch's global random generator (torch.manual_seed), or draws from it: all that the program draws
later depends on your data set. Make a torch.Generator of your own.
"""


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        torch.manual_seed(seed)
        self.x = 2 * math.pi * torch.rand(size, 1)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]
