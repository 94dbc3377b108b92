# wrong: XORDataset: labels of shape (size, 1)
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __init__(self, size, std=0.1, seed=0):
        super().__init__(size, std, seed)
        self.label = self.label[:, None]
