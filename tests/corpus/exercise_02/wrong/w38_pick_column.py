# wrong: pick: (K, 1) instead of (K,)
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x[rows].gather(1, cols[:, None])
