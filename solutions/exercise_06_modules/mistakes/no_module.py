"""Your MLP does not derive from nn.Module, so it has no parameters(), no to() and no state_dict(). Write class
MLP(nn.Module).
"""


class MLP:
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        widths = [n_in, *hidden, n_out]
        self.layers = [nn.Linear(before, after) for before, after in pairwise(widths)]

    def __call__(self, x: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            x = torch.tanh(layer(x))
        return self.layers[-1](x)
