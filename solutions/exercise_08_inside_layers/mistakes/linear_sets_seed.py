"""You set a seed in __init__, so that all layers of one size start equal, and the program's random numbers
start again. Set no seed here.
"""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        torch.manual_seed(0)
        super().__init__(n_in, n_out, bias)
