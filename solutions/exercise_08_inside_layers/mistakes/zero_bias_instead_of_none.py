"""With bias=False your attribute bias is a tensor of zeros. It should be None."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        if not bias:
            del self.bias
            self.bias = torch.zeros(n_out)
