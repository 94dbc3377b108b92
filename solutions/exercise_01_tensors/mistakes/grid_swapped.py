"""Your grid has shape (cols, rows). The number of rows comes first in a shape."""


def counting_grid(rows, cols):
    return torch.arange(rows * cols).reshape(cols, rows)
