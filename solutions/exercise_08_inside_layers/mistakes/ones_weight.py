"""Your weight starts with ones. Start with small random numbers between -1/sqrt(n_in) and 1/sqrt(n_in)."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        nn.init.ones_(self.weight)
