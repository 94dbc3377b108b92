"""Your Dropout drops a share of 1 - p and keeps p. In PyTorch p is the probability of being dropped: hand
it on as it is.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(1 - p))
