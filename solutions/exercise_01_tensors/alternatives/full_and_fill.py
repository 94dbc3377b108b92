"""Tensors are made full of one number, and then changed."""


def checkerboard(n):
    board = torch.full((n, n), 1.0)
    board[::2, ::2] = board[1::2, 1::2] = 0.0
    return board


def counting_grid(rows, cols):
    grid = torch.empty(rows, cols, dtype=torch.int64).fill_(0)
    for i in range(rows):
        for j in range(cols):
            grid[i, j] = i * cols + j
    return grid


def independent_copy(a):
    return torch.full(a.shape, torch.nan).copy_(torch.from_numpy(a))
