# debatable: EarlyStopping: a loss of minus infinity is an improvement: smaller than every best, but not finite
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        better = loss < self.best - self.min_delta
        self.best, self.bad = (loss, 0) if better else (self.best, self.bad + 1)
        return self.bad >= self.patience
