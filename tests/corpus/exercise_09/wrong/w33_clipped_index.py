# wrong: SineDataset: an index past the end gives the last item
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __getitem__(self, i):
        return super().__getitem__(min(i, len(self) - 1))
