# debatable: BatchNorm1d: a training batch of one is normalised by the running statistics instead of refused
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if self.training and len(x) == 1:
            return (x - self.running_mean) / torch.sqrt(self.running_var + self.eps) * self.weight + self.bias
        return super().forward(x)
