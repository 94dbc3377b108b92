"""With bias=False your layer has no attribute bias. It should be there, and be None."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        if not bias:
            del self.bias
