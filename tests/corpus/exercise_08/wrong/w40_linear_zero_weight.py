# wrong: Linear: the weight is all zeros
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        nn.init.zeros_(self.weight)
