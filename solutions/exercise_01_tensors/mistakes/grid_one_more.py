"""Your range has one number too many for the grid. It has rows * cols numbers from 0 on, so the last is rows *
cols - 1."""


def counting_grid(rows, cols):
    return torch.arange(rows * cols + 1).reshape(rows, cols)
