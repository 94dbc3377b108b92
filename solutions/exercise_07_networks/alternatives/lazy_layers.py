"""Lazy layers, which learn their input width from the first batch."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.LazyLinear(n_out), nn.LazyBatchNorm1d(), nn.ReLU(), nn.Dropout(p))
