"""Hidden layers of equal size share one layer, and so one set of weights. [layer] * n is n times the same
layer; make a new one at each place.
"""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        made, widths = {}, [n_in, *hidden, n_out]
        for sizes in pairwise(widths):
            made[sizes] = made.get(sizes) or nn.Linear(*sizes)
        self.layers = nn.ModuleList(made[sizes] for sizes in pairwise(widths))

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            x = torch.tanh(layer(x))
        return self.layers[-1](x)
