# wrong: counting_grid: counts down the columns
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.arange(rows * cols).view(cols, rows).T
