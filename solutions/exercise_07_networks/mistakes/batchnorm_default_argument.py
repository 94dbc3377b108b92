"""All your blocks of one common width share one BatchNorm. A default argument is made once, when Python reads
the function, and not at each call: make the BatchNorm inside the function.
"""


def make_block(n_in: int, n_out: int, p: float, norm: nn.Module = nn.BatchNorm1d(16)) -> nn.Sequential:
    if norm.num_features != n_out:
        norm = nn.BatchNorm1d(n_out)
    return nn.Sequential(nn.Linear(n_in, n_out), norm, nn.ReLU(), nn.Dropout(p))
