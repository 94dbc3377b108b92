"""Your weight is uniform from 0 to 1. Take the range from -1/sqrt(n_in) to 1/sqrt(n_in)."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        nn.init.uniform_(self.weight)
