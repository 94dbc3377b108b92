# wrong: SineDataset: noise 0.1 unless given
# base: right/r01_plain.py
class SineDataset(SineDataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.1, seed=0):
        super().__init__(size, amplitude, phase, noise, seed)
