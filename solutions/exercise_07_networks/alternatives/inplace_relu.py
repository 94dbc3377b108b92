"""An activation that works in place, and a Dropout that may, as it stands before the ReLU."""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out), nn.Dropout(p, inplace=True), nn.ReLU(inplace=True)
    )
