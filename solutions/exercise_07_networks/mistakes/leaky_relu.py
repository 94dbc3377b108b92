"""Your activation lets a hundredth of each negative value through: that is LeakyReLU. The block is to use
ReLU.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.LeakyReLU(), nn.Dropout(p))
