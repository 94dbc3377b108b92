"""XORDataset draws a new point at every __getitem__, whatever i is, so that every epoch sees other data. Draw
all points once, in __init__, and return entry i."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.std = std
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        bits = torch.randint(0, 2, (2,))
        return bits + self.std * torch.randn(2), bits[0] ^ bits[1]
