"""Two calls of your function give the same layers, so that every place of a network that asks for these
sizes shares one set of weights. Make new layers at each call.
"""

from functools import cache


@cache
def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))
