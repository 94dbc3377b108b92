# debatable: XORDataset: the four combinations in equal numbers, in random order: bits that are random but not independent
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        code = (torch.arange(size) % 4)[torch.randperm(size, generator=g)]
        bits = torch.stack([code // 2, code % 2], 1)
        self.label = bits[:, 0] ^ bits[:, 1]
        self.data = bits.float() + std * torch.randn(size, 2, generator=g)
