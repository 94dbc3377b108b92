# wrong: BatchNorm1d: running_var starts at 0
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__(num_features, eps, momentum)
        self.running_var.zero_()
