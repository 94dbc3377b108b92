# wrong: SineDataset: phase and amplitude are taken in the wrong order
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, phase=1.0, amplitude=1.0, noise=0.0, seed=0):
        super().__init__(size, amplitude, phase, noise, seed)
