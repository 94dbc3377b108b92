# wrong: Dropout: p is 0.1 unless given
# base: right/r01_plain.py
class Dropout(Dropout):
    def __init__(self, p=0.1):
        super().__init__(p)
