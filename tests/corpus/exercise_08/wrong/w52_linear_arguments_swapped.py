# wrong: Linear: Linear(n_out, n_in)
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_out, n_in, bias=True):
        super().__init__(n_in, n_out, bias)
