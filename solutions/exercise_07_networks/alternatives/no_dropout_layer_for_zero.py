"""No Dropout layer where p is 0."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    layers = [nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU()]
    return nn.Sequential(*layers, nn.Dropout(p)) if p else nn.Sequential(*layers)
