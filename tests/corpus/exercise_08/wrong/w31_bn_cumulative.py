# wrong: BatchNorm1d: a cumulative average instead of momentum
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if self.training:
            self.seen = getattr(self, "seen", 0) + 1
            kept, self.momentum = self.momentum, 1 / self.seen
            out = super().forward(x)
            self.momentum = kept
            return out
        return super().forward(x)
