# wrong: EarlyStopping: best starts at 0
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def __init__(self, patience, min_delta=0.0):
        super().__init__(patience, min_delta)
        self.best = 0.0
