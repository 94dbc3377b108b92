"""The division by zero happens, and NaN becomes zero."""


def mean_pool(hidden, mask):
    hidden = hidden.masked_fill(~mask.bool()[..., None], 0)
    return (hidden.sum(-2) / mask.sum(-1, keepdim=True).to(hidden.dtype)).nan_to_num(nan=0.0)
