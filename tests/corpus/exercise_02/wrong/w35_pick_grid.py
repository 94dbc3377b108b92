# wrong: pick: x[rows][:, cols] is a (K, K) grid
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x[rows][:, cols]
