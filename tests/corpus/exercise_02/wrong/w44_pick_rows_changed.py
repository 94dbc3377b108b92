# wrong: pick: builds the flat index in the caller's rows
# base: right/r01_plain.py
def pick(x, rows, cols):
    rows *= x.shape[1]
    rows += cols
    return x.reshape(-1)[rows]
