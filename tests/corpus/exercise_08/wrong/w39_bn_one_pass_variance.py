# wrong: BatchNorm1d: one mean over the whole batch and all features
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if not self.training:
            return super().forward(x)
        super().forward(x)
        return (x - x.mean()) / torch.sqrt(x.var(correction=0) + self.eps) * self.weight + self.bias
