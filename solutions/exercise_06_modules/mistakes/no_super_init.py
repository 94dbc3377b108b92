"""super().__init__() is missing. It makes the lists in which a module registers its parts, so it has to be the
first line of __init__.
"""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        widths = [n_in, *hidden]
        self.hidden = nn.ModuleList(nn.Linear(before, after) for before, after in pairwise(widths))
        self.last = nn.Linear(widths[-1], n_out)

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.hidden:
            x = torch.tanh(layer(x))
        return self.last(x)
