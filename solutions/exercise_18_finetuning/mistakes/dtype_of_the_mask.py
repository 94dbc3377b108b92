"""The result has the dtype that hidden and the mask have together. Bring the mask into the dtype of hidden before you
multiply."""


def mean_pool(hidden, mask):
    weights = mask.unsqueeze(-1)
    return (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
