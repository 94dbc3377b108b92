# wrong: Dropout: float64 input comes back in float32
# base: right/r01_plain.py
class Dropout(Dropout):
    def forward(self, x):
        return super().forward(x.float())
