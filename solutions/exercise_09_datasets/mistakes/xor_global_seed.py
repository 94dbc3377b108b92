"""XORDataset calls torch.manual_seed, which sets the random state of the whole program: all that is drawn later
depends on your data set. Make a torch.Generator of your own."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        torch.manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2))
        self.data = bits + std * torch.randn(size, 2)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
