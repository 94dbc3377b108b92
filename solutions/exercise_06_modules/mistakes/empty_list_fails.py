"""MLP fails for an empty list of hidden sizes, because it looks at its first or last entry. Start from a list
of widths that begins with n_in: its last entry exists always.
"""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        layers = [nn.Linear(n_in, hidden[0]), nn.Tanh()]
        for before, after in pairwise(hidden):
            layers += [nn.Linear(before, after), nn.Tanh()]
        self.layers = nn.Sequential(*layers, nn.Linear(hidden[-1], n_out))

    def forward(self, x: Tensor) -> Tensor:
        return self.layers(x)
