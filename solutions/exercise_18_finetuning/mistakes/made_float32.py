"""The result is float32, whatever hidden is. Use hidden.dtype."""


def mean_pool(hidden, mask):
    weights = mask.float().unsqueeze(-1)
    return (hidden.float() * weights).sum(1) / weights.sum(1).clamp(min=1)
