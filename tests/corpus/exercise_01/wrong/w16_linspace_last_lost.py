# wrong: counting_grid: the last entry is rows * cols: the end of linspace is included
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.linspace(0, rows * cols, rows * cols).long().view(rows, cols)
