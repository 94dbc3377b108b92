"""Your numbers are stretched, since torch.linspace includes its end, unlike a range. Use torch.arange."""


def counting_grid(rows, cols):
    return torch.linspace(0, rows * cols, rows * cols).long().reshape(rows, cols)
