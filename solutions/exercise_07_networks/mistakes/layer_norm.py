"""Your block normalises each row over its features: that is LayerNorm. BatchNorm1d normalises each feature
over the batch.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.LayerNorm(n_out), nn.ReLU(), nn.Dropout(p))
