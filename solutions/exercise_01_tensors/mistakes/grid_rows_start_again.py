"""Each of your rows starts again at 0. Row i should go on where the row before it stopped, at i * cols."""


def counting_grid(rows, cols):
    return torch.arange(cols).repeat(rows, 1)
