"""You take all positions up to the last 1. A 0 may lie between ones, and does not count."""


def mean_pool(hidden, mask):
    ones = (mask == 1).long()
    weights = ones.flip(1).cummax(1).values.flip(1).to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
