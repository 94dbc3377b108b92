# wrong: BatchNorm1d: normalises every sample over its features
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if not self.training:
            return super().forward(x)
        super().forward(x)
        return (x - x.mean(1, keepdim=True)) / torch.sqrt(x.var(1, correction=0, keepdim=True) + self.eps) * self.weight + self.bias
