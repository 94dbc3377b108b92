"""nn.LazyLinear finds its input width at the first call."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        parts = [part for size in hidden for part in (nn.LazyLinear(size), nn.Tanh())]
        self.parts = nn.Sequential(*parts, nn.LazyLinear(n_out))

    def forward(self, x: Tensor) -> Tensor:
        return self.parts(x)
