"""Your Dropout stands before the Linear, and so deletes inputs instead of hidden features. Put it behind
the Linear.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Dropout(p), nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU())
