"""Your block has two activations, one on each side of the BatchNorm. Keep one of them."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.ReLU(), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
