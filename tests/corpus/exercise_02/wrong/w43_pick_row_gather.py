# wrong: pick: gathers from row k instead of row rows[k]
# base: right/r01_plain.py
def pick(x, rows, cols):
    k = torch.arange(len(cols)) % x.shape[0]
    return x[k, cols]
