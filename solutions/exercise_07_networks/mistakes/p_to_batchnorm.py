"""You handed p to BatchNorm1d, whose second argument is eps, a tiny number against division by zero: your
features come out too small. Only Dropout needs p.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, p), nn.ReLU(), nn.Dropout(p))
