"""The corners of XORDataset are not equally frequent. Each bit should be 0 or 1 with probability one half, by
itself."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = (torch.rand(size, 2, generator=generator) < 0.3).long()
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
