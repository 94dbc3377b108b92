"""SineDataset adds the noise to x inside the sine. It belongs to the height, outside of the sine."""


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        generator = torch.Generator().manual_seed(seed)
        self.x = 2 * math.pi * torch.rand(size, 1, generator=generator)
        self.y = amplitude * torch.sin(self.x + phase + noise * torch.randn(size, 1, generator=generator))

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]
