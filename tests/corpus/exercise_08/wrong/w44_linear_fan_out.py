# wrong: Linear: the bound is taken from n_out
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        b = n_out**-0.5
        self.weight = nn.Parameter(torch.empty(n_out, n_in).uniform_(-b, b))
