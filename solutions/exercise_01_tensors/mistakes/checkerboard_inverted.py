"""Your board is inverted: it starts with a 1 in the upper left corner. Entry (0, 0) is (0 + 0) % 2, which is 0."""


def checkerboard(n):
    i = torch.arange(n)
    return ((i[:, None] + i + 1) % 2).float()
