"""Results are written by out=."""


def checkerboard(n):
    i, board = torch.arange(float(n)), torch.empty(n, n)
    torch.add(i[:, None], i, out=board)
    return torch.remainder(board, 2, out=board)


def counting_grid(rows, cols):
    grid = torch.empty(rows * cols, dtype=torch.int64)
    torch.arange(rows * cols, out=grid)
    return grid.view(rows, cols)


def add_(x, y):
    return torch.add(x, y, out=x)
