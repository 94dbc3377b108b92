# wrong: XORDataset: no __len__
# base: right/r01_plain.py
class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=g)
        self.label = (bits[:, 0] != bits[:, 1]).long()
        self.data = bits.float() + std * torch.randn(size, 2, generator=g)

    def __getitem__(self, i):
        return self.data[i], self.label[i]
