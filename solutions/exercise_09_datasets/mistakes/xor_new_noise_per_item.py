"""XORDataset draws its noise in __getitem__, so that a sample is another one each time it is asked for. Draw it
once, in __init__."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.std, self.generator = std, generator
        self.data = bits + 0 * std
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i] + self.std * torch.randn(2, generator=self.generator), self.label[i]
