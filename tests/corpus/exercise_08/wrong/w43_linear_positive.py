# wrong: Linear: weights in [0, bound) times two: beyond the range
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        self.weight = nn.Parameter(torch.rand(n_out, n_in) * 2 / n_in**0.5)
