# wrong: pick: rows and cols exchanged
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x.T[rows % x.shape[1], cols % x.shape[0]]
