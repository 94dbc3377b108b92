# wrong: EarlyStopping: a NaN is taken as an improvement
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        if loss >= self.best - self.min_delta:
            self.bad += 1
        else:
            self.best, self.bad = loss, 0
        return self.bad >= self.patience
