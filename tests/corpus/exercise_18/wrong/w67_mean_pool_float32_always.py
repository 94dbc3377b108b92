# wrong: mean_pool: float32 always
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    m = mask.float().unsqueeze(-1)
    return (hidden.float() * m).sum(1) / m.sum(1).clamp(min=1)
