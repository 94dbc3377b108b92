"""A row without any 1 gives the mean over all its positions. It should give zeros."""


def mean_pool(hidden, mask):
    weights = mask.to(hidden.dtype).unsqueeze(-1)
    pooled = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1)
    return torch.where(weights.sum(1) == 0, hidden.mean(1), pooled)
