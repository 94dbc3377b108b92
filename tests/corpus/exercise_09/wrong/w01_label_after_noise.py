# wrong: XORDataset: the label comes from the noisy points
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        super().__init__(size, std, seed)
        bits = self.data > 0.5
        self.label = (bits[:, 0] != bits[:, 1]).long()
