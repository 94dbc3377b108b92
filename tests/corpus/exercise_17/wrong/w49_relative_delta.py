# wrong: EarlyStopping: min_delta as a share of best
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        better = loss < self.best * (1 - self.min_delta)
        self.best, self.bad = (loss, 0) if better else (self.best, self.bad + 1)
        return self.bad >= self.patience
