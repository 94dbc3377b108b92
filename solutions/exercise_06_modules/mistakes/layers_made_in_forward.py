"""Your layers are made in forward: each call has new random weights, and the module has no parameters to
train. Make the layers once, in __init__.
"""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        self.widths = [n_in, *hidden, n_out]

    def forward(self, x: Tensor) -> Tensor:
        layers = [nn.Linear(before, after).to(x) for before, after in pairwise(self.widths)]
        for layer in layers[:-1]:
            x = torch.tanh(layer(x))
        return layers[-1](x)
