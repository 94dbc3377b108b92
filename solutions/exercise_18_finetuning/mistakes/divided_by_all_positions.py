"""You sum over the right positions and divide by the number of all of them. Divide by the number of ones in the row."""


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * weights).mean(1)
