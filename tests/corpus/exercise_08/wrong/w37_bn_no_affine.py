# wrong: BatchNorm1d: weight and bias are registered but not used
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        out = super().forward(x)
        return (out - self.bias) / self.weight
