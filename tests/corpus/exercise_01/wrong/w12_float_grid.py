# wrong: counting_grid: float32 instead of int64
# base: right/r01_plain.py
def counting_grid(rows, cols):
    return torch.arange(float(rows * cols)).view(rows, cols)
