"""The entries that your block drops do not become 0: AlphaDropout sets them to a negative number, which
suits the SELU activation only. With ReLU use nn.Dropout.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.AlphaDropout(p))
