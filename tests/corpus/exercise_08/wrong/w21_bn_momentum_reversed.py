# wrong: BatchNorm1d: momentum is the share of the old value
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        kept, self.momentum = self.momentum, 1 - self.momentum
        try:
            return super().forward(x)
        finally:
            self.momentum = kept
