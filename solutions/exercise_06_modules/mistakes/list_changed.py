"""Your MLP appends to the caller's list of hidden sizes, so that the same list makes another network the next
time. Write the widths as a new list: [n_in, *hidden].
"""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden, n_out)
        hidden.append(n_out)
