"""The last hidden size is left out: there is one hidden layer for each entry of the list."""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden[:-1], n_out)
