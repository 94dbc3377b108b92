"""You return the sum over the positions. Divide by their number."""


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).sum(1)
