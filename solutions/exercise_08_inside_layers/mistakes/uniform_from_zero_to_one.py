"""Your weight has another range: it is uniform from -1/sqrt(n_in) to 1/sqrt(n_in), while torch.rand alone goes from 0
to 1.
"""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        nn.init.uniform_(self.weight)
