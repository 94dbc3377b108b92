"""Your BatchNorm1d was made for n_in features, but the Linear before it gives n_out columns. Its argument
is the number of columns that arrive.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_in), nn.ReLU(), nn.Dropout(p))
