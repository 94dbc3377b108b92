# wrong: XORDataset: two generators of the same seed for bits of one row only: the second bit copies a shift of the first
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        a = torch.randint(0, 2, (size,), generator=torch.Generator().manual_seed(seed))
        b = torch.randint(0, 2, (size,), generator=torch.Generator().manual_seed(seed))
        bits = torch.stack([a, b], 1)
        self.label = a ^ b
        self.data = bits.float() + std * torch.randn(size, 2, generator=torch.Generator().manual_seed(seed + 1))
