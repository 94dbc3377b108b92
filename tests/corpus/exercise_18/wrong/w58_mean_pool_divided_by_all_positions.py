# wrong: mean_pool: divided by all positions
# base: right/r01_plain.py
def mean_pool(hidden, mask):
    return (hidden * mask.to(hidden.dtype).unsqueeze(-1)).mean(1)
