# wrong: EarlyStopping: best is the minimum of all losses, also of those that do not count as an improvement
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        self.bad = 0 if loss < self.best - self.min_delta else self.bad + 1
        self.best = min(self.best, loss)
        return self.bad >= self.patience
