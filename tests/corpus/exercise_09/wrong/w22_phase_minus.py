# wrong: SineDataset: sin(x - phase)
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        super().__init__(size, amplitude, -phase, noise, seed)
