"""You set the padded positions of hidden to zero in place, which changes the caller's tensor. Multiply, or use
masked_fill without an underscore."""


def mean_pool(hidden, mask):
    hidden.data[mask != 1] = 0
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    return hidden.sum(1) / weights.sum(1).clamp(min=1)
