# wrong: mean_pool: takes the mask for a prefix
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    n = mask.long().sum(1)
    keep = torch.arange(mask.shape[1], device=mask.device)[None] < n[:, None]
    w = keep.to(hidden.dtype).unsqueeze(-1)
    return (hidden * w).sum(1) / w.sum(1).clamp(min=1)
