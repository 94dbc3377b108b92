# wrong: BatchNorm1d: the running statistics move in eval mode too
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        out = super().forward(x)
        if not self.training and len(x) > 1:
            with torch.no_grad():
                self.running_mean.lerp_(x.mean(0), self.momentum)
                self.running_var.lerp_(x.var(0), self.momentum)
        return out
