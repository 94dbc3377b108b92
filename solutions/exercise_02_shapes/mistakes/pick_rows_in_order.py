"""You take row 0, 1, 2, ... and ignore the row numbers that are given."""


def pick(x, rows, cols):
    return x[torch.arange(len(cols)), cols]
