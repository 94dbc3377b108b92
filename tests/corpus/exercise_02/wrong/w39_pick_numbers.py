# wrong: pick: a tensor of Python numbers: no gradient, and float32 only
# base: right/r01_plain.py
def pick(x, rows, cols):
    return torch.tensor([x[r, c].item() for r, c in zip(rows.tolist(), cols.tolist())])
