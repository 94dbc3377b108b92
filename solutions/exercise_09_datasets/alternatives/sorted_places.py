"""The places of the sine are drawn at random and then sorted."""


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        generator = torch.Generator().manual_seed(seed)
        x = torch.rand(size, 1, generator=generator) * (2 * math.pi)
        self.x = x.sort(dim=0).values
        self.y = amplitude * torch.cos(self.x + phase - math.pi / 2)
        if noise > 0:
            self.y = torch.normal(self.y, noise, generator=generator)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], self.y[i]
