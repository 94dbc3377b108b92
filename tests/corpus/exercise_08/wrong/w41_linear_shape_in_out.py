# wrong: Linear: weight (n_in, n_out)
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        self.weight = nn.Parameter(self.weight.detach().T.contiguous())

    def forward(self, x):
        y = x @ self.weight
        return y if self.bias is None else y + self.bias
