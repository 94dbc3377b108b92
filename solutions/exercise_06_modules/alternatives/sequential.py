"""One flat nn.Sequential inside the module, built in a loop."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for size in hidden:
            layers += [nn.Linear(n_in, size), nn.Tanh()]
            n_in = size
        self.net = nn.Sequential(*layers, nn.Linear(n_in, n_out))

    def forward(self, x: Tensor) -> Tensor:
        return self.net(x)
