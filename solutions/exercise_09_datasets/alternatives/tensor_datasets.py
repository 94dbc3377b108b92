"""Derives from TensorDataset, which brings the length and the items."""

from torch.utils.data import TensorDataset


class XORDataset(TensorDataset):
    def __init__(self, size, std=0.1, seed=0):
        generator = torch.Generator().manual_seed(seed)
        bits = torch.randint(0, 2, (size, 2), generator=generator)
        super().__init__(torch.normal(bits.float(), std, generator=generator), bits.sum(dim=1) % 2)
        self.data, self.label = self.tensors


class SineDataset(TensorDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        generator = torch.Generator().manual_seed(seed)
        x = torch.empty(size, 1).uniform_(0, 2 * math.pi, generator=generator)
        y = amplitude * torch.sin(x + phase) + noise * torch.empty(size, 1).normal_(generator=generator)
        super().__init__(x, y)
        self.x, self.y = x, y
