"""Your block does not normalise: between the Linear and the end of the block a BatchNorm1d is missing."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.ReLU(), nn.Dropout(p))
