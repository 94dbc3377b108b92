# wrong: mean_pool: a sum
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    return (hidden * mask.to(hidden.dtype).unsqueeze(-1)).sum(1)
