# wrong: EarlyStopping: one count for all instances
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    _bad = [0]

    def step(self, loss):
        if loss < self.best - self.min_delta:
            self.best, self._bad[0] = loss, 0
        else:
            self._bad[0] += 1
        return self._bad[0] >= self.patience
