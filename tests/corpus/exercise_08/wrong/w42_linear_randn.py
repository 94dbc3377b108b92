# wrong: Linear: standard normal weights: outside the default range
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        self.weight = nn.Parameter(torch.randn(n_out, n_in))
