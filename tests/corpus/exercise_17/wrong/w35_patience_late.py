# wrong: EarlyStopping: one call too late
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        super().step(loss)
        return self.bad > self.patience
