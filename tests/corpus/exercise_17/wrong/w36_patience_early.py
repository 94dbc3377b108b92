# wrong: EarlyStopping: one call too early
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        super().step(loss)
        return self.bad > 0 and self.bad >= self.patience - 1
