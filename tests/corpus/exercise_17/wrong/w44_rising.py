# wrong: EarlyStopping: waits for a higher score
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def step(self, loss):
        return super().step(-loss)
