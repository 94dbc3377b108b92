# wrong: SineDataset: the item is (y, x)
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __getitem__(self, i):
        return self.y[i], self.x[i]
