# debatable: XORDataset: data and label are copies made at each access
# base: right/r01_plain.py
class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        g = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=g)
        self._label = (bits[:, 0] != bits[:, 1]).long()
        self._data = bits.float() + std * torch.randn(size, 2, generator=g)

    data = property(lambda self: self._data.clone())
    label = property(lambda self: self._label.clone())

    def __len__(self):
        return len(self._data)

    def __getitem__(self, i):
        return self._data[i], self._label[i]
