"""Your bias is one number for all outputs. Each output has its own: shape (n_out,)."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        if bias:
            self.bias = nn.Parameter(torch.zeros(1))
