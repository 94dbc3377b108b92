# wrong: EarlyStopping: an equal loss counts as an improvement
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        if loss <= self.best - self.min_delta:
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        return self.bad >= self.patience
