# wrong: SineDataset: one noise value for all points
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        super().__init__(size, amplitude, phase, 0.0, seed)
        self.y = self.y + noise * torch.randn(1, generator=torch.Generator().manual_seed(seed + 1))
