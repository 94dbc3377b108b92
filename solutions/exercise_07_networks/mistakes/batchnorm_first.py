"""Your BatchNorm1d normalises the inputs of the Linear instead of its outputs. In this block it comes
after the Linear.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.BatchNorm1d(n_in), nn.Linear(n_in, n_out), nn.ReLU(), nn.Dropout(p))
