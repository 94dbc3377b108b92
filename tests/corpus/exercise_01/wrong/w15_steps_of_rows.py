# wrong: counting_grid: the rows are rows apart instead of cols
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.arange(rows)[:, None] * rows + torch.arange(cols)
