"""Your layers lie in a Python list, which the module does not look into: they are not registered, so that
parameters() misses them, and they would be neither trained nor saved. Use nn.ModuleList or nn.Sequential.
"""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        widths = [n_in, *hidden, n_out]
        self.layers = [nn.Linear(before, after) for before, after in pairwise(widths)]

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            x = torch.tanh(layer(x))
        return self.layers[-1](x)
