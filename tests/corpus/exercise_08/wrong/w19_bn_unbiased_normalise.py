# wrong: BatchNorm1d: normalises by the unbiased variance
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if not self.training:
            return super().forward(x)
        super().forward(x)
        return (x - x.mean(0)) / torch.sqrt(x.var(0) + self.eps) * self.weight + self.bias
