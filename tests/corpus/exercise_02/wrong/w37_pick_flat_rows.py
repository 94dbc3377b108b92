# wrong: pick: the flat index is counted in R instead of C
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x.reshape(-1)[(rows * x.shape[0] + cols).clamp(max=x.numel() - 1)]
