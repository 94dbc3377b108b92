"""Makes each sample when it is asked for, from a generator of the sample's own; data and label are properties."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        self.size, self.std, self.seed = size, std, seed

    def __len__(self):
        return self.size

    def __getitem__(self, i):
        if not 0 <= i < self.size:
            raise IndexError(i)
        generator = torch.Generator().manual_seed(1_000_003 * self.seed + i)
        bits = torch.randint(0, 2, (2,), generator=generator)
        return bits + self.std * torch.randn(2, generator=generator), bits[0] ^ bits[1]

    @property
    def data(self):
        return torch.stack([x for x, _ in self])

    @property
    def label(self):
        return torch.stack([y for _, y in self])


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        generator = torch.Generator().manual_seed(seed)
        self.x = 2 * math.pi * torch.rand(size, 1, generator=generator)
        self.errors = noise * torch.randn(size, 1, generator=generator)
        self.curve = lambda x: amplitude * torch.sin(x + phase)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.curve(self.x[i]) + self.errors[i]

    @property
    def y(self):
        return self.curve(self.x) + self.errors
