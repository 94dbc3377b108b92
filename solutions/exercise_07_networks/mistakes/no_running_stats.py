"""Your BatchNorm keeps no running averages (track_running_stats=False), so in eval mode it still
normalises with the batch at hand, and a sample's result depends on its neighbours. Leave that option
alone.
"""


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(n_in, n_out), nn.BatchNorm1d(n_out, track_running_stats=False), nn.ReLU(), nn.Dropout(p)
    )
