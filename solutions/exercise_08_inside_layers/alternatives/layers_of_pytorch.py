"""The layers derived from PyTorch's own, which the contract does not forbid."""


class Dropout(nn.Dropout):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__(p)


class BatchNorm1d(nn.BatchNorm1d):
    pass


class Linear(nn.Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias=bias)
