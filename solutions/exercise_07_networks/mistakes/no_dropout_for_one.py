"""For p = 1 your block drops nothing, as if p were 0. nn.Dropout takes every p from 0 to 1, and with p = 1 it
drops all entries in train mode: hand p on as it is.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    last = nn.Dropout(p) if 0 < p < 1 else nn.Identity()
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), last)
