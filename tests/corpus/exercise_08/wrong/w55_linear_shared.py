# wrong: Linear: one weight for all layers of a shape
# base: right/r01_plain.py
_weights = {}


class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        self.weight = _weights.setdefault((n_in, n_out), self.weight)
