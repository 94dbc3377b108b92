# wrong: XORDataset: seeds the global generator
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        torch.manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2))
        self.label = (bits[:, 0] != bits[:, 1]).long()
        self.data = bits.float() + std * torch.randn(size, 2)
