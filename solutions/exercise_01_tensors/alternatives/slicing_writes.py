"""Slices are written to."""


def checkerboard(n):
    board = torch.zeros(n, n)
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board


def counting_grid(rows, cols):
    grid = torch.empty((rows, cols), dtype=torch.long)
    for i in range(rows):
        grid[i] = torch.arange(i * cols, (i + 1) * cols)
    return grid


def independent_copy(a):
    x = torch.empty(a.shape)
    x[:] = torch.from_numpy(a)
    return x


def add_(x, y):
    x[:] = x + y
    return x
