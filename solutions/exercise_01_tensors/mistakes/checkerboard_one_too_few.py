"""Your board has n - 1 rows and columns. The end of a range is not part of it, so arange(1, n) has only n - 1
numbers; count from 0."""


def checkerboard(n):
    i = torch.arange(1, n)
    return ((i[:, None] + i) % 2).float()
