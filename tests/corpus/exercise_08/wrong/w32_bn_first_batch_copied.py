# wrong: BatchNorm1d: the first batch overwrites the running statistics
# base: right/r01_plain.py
class BatchNorm1d(BatchNorm1d):
    def forward(self, x):
        if self.training and not getattr(self, "started", False):
            self.started = True
            self.running_mean.copy_(x.detach().mean(0))
            self.running_var.copy_(x.detach().var(0))
        return super().forward(x)
