# wrong: counting_grid: int32 instead of int64
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.arange(rows * cols, dtype=torch.int32).view(rows, cols)
