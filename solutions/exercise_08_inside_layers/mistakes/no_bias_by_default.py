"""The default of bias is not True."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = False) -> None:
        super().__init__(n_in, n_out, bias)
