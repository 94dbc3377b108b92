"""Sequentials inside each other, with an Identity."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    linear = nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out))
    return nn.Sequential(linear, nn.Identity(), nn.Sequential(nn.ReLU(), nn.Sequential(nn.Dropout(p))))
