"""The label of XORDataset is 1 where the two bits are equal. The exclusive or is 1 where they differ."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = (bits[:, 0] == bits[:, 1]).long()

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
