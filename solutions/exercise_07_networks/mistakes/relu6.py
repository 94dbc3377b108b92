"""Your activation cuts off values above 6: that is ReLU6. The block is to use ReLU, which has no upper
limit.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU6(), nn.Dropout(p))
