# wrong: EarlyStopping: the count is not set back by an improvement
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        if loss < self.best - self.min_delta:
            self.best = loss
        else:
            self.bad += 1
        return self.bad >= self.patience
