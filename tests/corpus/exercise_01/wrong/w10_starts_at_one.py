# wrong: counting_grid: counts from 1
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.arange(1, rows * cols + 1).view(rows, cols)
