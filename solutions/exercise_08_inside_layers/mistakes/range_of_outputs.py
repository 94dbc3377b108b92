"""The range of your first weights depends on n_out. It should depend on n_in: the sum runs over the inputs."""


class Linear(Linear):
    def __init__(self, n_in: int, n_out: int, bias: bool = True) -> None:
        super().__init__(n_in, n_out, bias)
        nn.init.uniform_(self.weight, -(n_out**-0.5), n_out**-0.5)
