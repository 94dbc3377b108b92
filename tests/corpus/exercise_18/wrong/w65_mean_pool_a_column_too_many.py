# wrong: mean_pool: a column too many
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    m = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * m).sum(1, keepdim=True) / m.sum(1, keepdim=True).clamp(min=1)
