"""Your entries alternate in the order in which one reads. For an even n every row then starts with the same
number, and the board becomes stripes. Use the row number plus the column number."""


def checkerboard(n):
    return (torch.arange(n * n).reshape(n, n) % 2).float()
