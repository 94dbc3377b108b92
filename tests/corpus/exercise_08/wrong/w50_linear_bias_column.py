# wrong: Linear: a bias of shape (n_out, 1)
# base: right/r01_plain.py
class Linear(Linear):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__(n_in, n_out, bias)
        if bias:
            self.bias = nn.Parameter(self.bias.detach()[:, None])

    def forward(self, x):
        y = x @ self.weight.T
        return y if self.bias is None else y + self.bias[:, 0]
