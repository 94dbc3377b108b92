# wrong: SineDataset: an even grid instead of uniform draws
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        g = torch.Generator().manual_seed(seed)
        self.x = torch.linspace(0, 2 * math.pi, size + 1)[:-1, None]
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.randn(size, 1, generator=g)
