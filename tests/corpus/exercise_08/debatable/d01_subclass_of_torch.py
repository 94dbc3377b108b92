# debatable: Dropout: derives from nn.Dropout: nothing is done by hand
# base: right/r01_plain.py
class Dropout(nn.Dropout):
    def __init__(self, p=0.5):
        super().__init__(p)
