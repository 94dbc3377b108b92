"""You return a Python list of layers. A list cannot be called on a batch and registers nothing: put the
layers into an nn.Sequential.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return [nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p)]
