"""All points of XORDataset get the same noise: one pair is drawn, and broadcast. Draw noise of shape (size, 2)."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(2, generator=generator)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
