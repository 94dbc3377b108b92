"""Your hidden layers are in reverse order. The first entry of the list is the size of the first hidden layer."""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden[::-1], n_out)
