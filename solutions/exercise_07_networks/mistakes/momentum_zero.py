"""The running averages of your BatchNorm never move from where they start (momentum=0), so eval mode does
not normalise. Leave that option alone.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, momentum=0), nn.ReLU(), nn.Dropout(p))
