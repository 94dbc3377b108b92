"""Your layer has a bias also with bias=False. Its attribute bias should be None then."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        self.bias = nn.Parameter(torch.zeros(n_out))
