# wrong: XORDataset: uniform noise that is never negative
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=g)
        self.label = (bits[:, 0] != bits[:, 1]).long()
        self.data = bits.float() + std * torch.rand(size, 2, generator=g)
