# wrong: BatchNorm1d: the running statistics carry the graph of the batch
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if not self.training:
            return super().forward(x)
        mean, n = x.mean(0), len(x)
        var = x.var(0, correction=0)
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var * n / (n - 1)
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
