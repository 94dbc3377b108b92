"""Your board holds whole numbers (int64), since arange and arithmetic on whole numbers give whole numbers.
Convert it to float32 at the end."""


def checkerboard(n):
    i = torch.arange(n)
    return (i[:, None] + i) % 2
