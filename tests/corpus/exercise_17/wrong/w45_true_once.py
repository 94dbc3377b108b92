# wrong: EarlyStopping: True only in the patience-th call, False after it
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        super().step(loss)
        return self.bad == self.patience
