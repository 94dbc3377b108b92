# wrong: mean_pool: a mask of bools is refused
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    keep = 1 - mask
    m = (1 - keep).to(hidden.dtype).unsqueeze(-1)
    return (hidden * m).sum(1) / m.sum(1).clamp(min=1)
