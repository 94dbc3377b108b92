# wrong: SineDataset: the noise is uniform in [0, 1)
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        super().__init__(size, amplitude, phase, 0.0, seed)
        self.y = self.y + noise * torch.rand(size, 1, generator=torch.Generator().manual_seed(seed + 1))
