# wrong: mean_pool: the count of the whole batch
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    m = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * m).sum(1) / m.sum().clamp(min=1) * len(hidden)
