# wrong: SineDataset: x ends at pi
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        g = torch.Generator().manual_seed(seed)
        self.x = math.pi * torch.rand(size, 1, generator=g)
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1, generator=g)
