# wrong: EarlyStopping: min_delta is 1e-3 unless given
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def __init__(self, patience, min_delta=1e-3):
        super().__init__(patience, min_delta)
