# wrong: EarlyStopping: an improvement below min_delta counts
# base: right/r01_plain.py
class EarlyStopping(EarlyStopping):
    def __init__(self, patience, min_delta=0.0):
        super().__init__(patience, 0.0)
