# debatable: Linear: weights in half of the default range: within it, but not the default
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        self.weight.data.mul_(0.5)
