"""SineDataset draws its noise in __getitem__, so that a sample is another one each time it is asked for. Draw it
once, in __init__."""


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        generator = torch.Generator().manual_seed(seed)
        self.noise, self.generator = noise, generator
        self.x = 2 * math.pi * torch.rand(size, 1, generator=generator)
        self.y = amplitude * torch.sin(self.x + phase)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i] + self.noise * torch.randn(1, generator=self.generator)
