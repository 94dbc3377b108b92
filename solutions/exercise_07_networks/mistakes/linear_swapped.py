"""Your Linear takes n_out columns and gives n_in. Its first argument is what arrives, the second what
leaves.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_out, n_in), nn.BatchNorm1d(n_in), nn.ReLU(), nn.Dropout(p))
