"""The label of XORDataset is computed from the noisy points. Much noise moves a point to another corner, but its
label is that of the clean bits: compute it before you add the noise."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = (self.data[:, 0] > 0.5).long() ^ (self.data[:, 1] > 0.5).long()

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
