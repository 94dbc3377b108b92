"""Your numbers are right, but they stand in one line. Give them the shape (rows, cols) with reshape."""


def counting_grid(rows, cols):
    return torch.arange(rows * cols)
