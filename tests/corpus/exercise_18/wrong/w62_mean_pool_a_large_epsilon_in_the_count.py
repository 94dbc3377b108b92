# wrong: mean_pool: a large epsilon in the count
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    m = mask.to(hidden.dtype).unsqueeze(-1)
    return (hidden * m).sum(1) / (m.sum(1) + 1e-2)
