"""A network that holds a smaller one; nothing follows the innermost Linear."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        self.linear = nn.Linear(n_in, hidden[0] if hidden else n_out)
        self.rest = MLP(hidden[0], hidden[1:], n_out) if hidden else None

    def forward(self, x: Tensor) -> Tensor:
        x = self.linear(x)
        return x if self.rest is None else self.rest(torch.tanh(x))
