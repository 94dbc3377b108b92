# wrong: XORDataset: len is one too small
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __len__(self):
        return len(self.data) - 1
