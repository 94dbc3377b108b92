"""Dropout2d drops whole channels of images. For (B, features) it is deprecated, and PyTorch warns that it
will become an error: use nn.Dropout.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout2d(p))
