"""Your grid counts down the columns. It should count along the rows: entry (i, j) is i * cols + j."""


def counting_grid(rows, cols):
    return torch.arange(rows * cols).reshape(cols, rows).T
