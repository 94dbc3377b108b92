"""Your block drops whole rows, that is, samples: Dropout1d takes a 2-D input for one sample with channels.
For (B, features) use nn.Dropout, which draws for each entry.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout1d(p))
