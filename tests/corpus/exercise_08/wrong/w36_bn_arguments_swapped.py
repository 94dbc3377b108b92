# wrong: BatchNorm1d: momentum before eps
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features, momentum=0.1, eps=1e-5):
        super().__init__(num_features, eps, momentum)
