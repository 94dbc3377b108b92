# wrong: SineDataset: float64 from NumPy
# base: right/r01_plain.py
import numpy as np


class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        rng = np.random.default_rng(seed)
        self.x = torch.from_numpy(rng.uniform(0, 2 * np.pi, (size, 1)))
        self.y = amplitude * torch.sin(self.x + phase) + noise * torch.from_numpy(rng.normal(size=(size, 1)))
