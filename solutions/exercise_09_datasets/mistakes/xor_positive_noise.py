"""The noise of XORDataset does not have mean 0: torch.rand gives numbers from 0 to 1. Gaussian noise around 0
comes from torch.randn."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        self.data = bits + std * torch.rand(size, 2, generator=generator)
        self.label = bits[:, 0] ^ bits[:, 1]

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
