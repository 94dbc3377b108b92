# wrong: EarlyStopping: compares with the loss before, not with the best
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        better = loss < self.best - self.min_delta
        self.best = loss
        self.bad = 0 if better else self.bad + 1
        return self.bad >= self.patience
