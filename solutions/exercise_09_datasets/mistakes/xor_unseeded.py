"""XORDataset draws from the global random state, and does not use its seed: two data sets of one seed differ.
Give a generator with that seed to every function that draws."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        bits = torch.randint(0, 2, (size, 2))
        self.data = bits + std * torch.randn(size, 2)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
