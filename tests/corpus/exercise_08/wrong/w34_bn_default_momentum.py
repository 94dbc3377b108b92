# wrong: BatchNorm1d: momentum 0.9 unless given
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features, eps=1e-5, momentum=0.9):
        super().__init__(num_features, eps, momentum)
