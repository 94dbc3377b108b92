# debatable: BatchNorm1d: derives from nn.BatchNorm1d
# base: right/r01_plain.py
class BatchNorm1d(nn.BatchNorm1d):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__(num_features, eps, momentum)
