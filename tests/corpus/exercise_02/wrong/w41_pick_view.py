# wrong: pick: view(-1) raises on a non-contiguous x
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x.view(-1)[rows * x.shape[1] + cols]
