"""The labels of XORDataset form a column of shape (size, 1). Class labels are one-dimensional, (size,): take
single columns of the bits, not slices of columns."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = bits[:, :1] ^ bits[:, 1:]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
