"""The label of XORDataset is 1 as soon as one of the bits is 1, which is the *inclusive* or. The exclusive or,
^, is 0 where both bits are 1."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.randn(size, 2, generator=generator)
        self.label = bits[:, 0] | bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
