# wrong: XORDataset: i % size: no IndexError, an endless for loop
# base: right/r01_plain.py
class XORDataset(XORDataset):
    def __getitem__(self, i):
        return super().__getitem__(i % len(self))
