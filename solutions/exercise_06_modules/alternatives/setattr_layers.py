"""Layers assigned with setattr, beside a plain list that only orders them."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        self.names = []
        for number, sizes in enumerate(zip([n_in, *hidden], [*hidden, n_out])):
            setattr(self, f"layer_{number}", nn.Linear(*sizes))
            self.names.append(f"layer_{number}")

    def forward(self, x: Tensor) -> Tensor:
        for name in self.names:
            x = getattr(self, name)(x if name == self.names[0] else torch.tanh(x))
        return x
