# wrong: pick: sorted and without duplicates
# base: right/r01_plain.py
def pick(x, rows, cols):
    mask = torch.zeros_like(x, dtype=torch.bool)
    mask[rows, cols] = True
    return x[mask]
