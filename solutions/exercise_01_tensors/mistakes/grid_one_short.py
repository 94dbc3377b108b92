"""Your range has one number too few for the grid: the end of a range is not part of it. arange(rows * cols)
stops at rows * cols - 1 by itself."""


def counting_grid(rows, cols):
    return torch.arange(rows * cols - 1).reshape(rows, cols)
