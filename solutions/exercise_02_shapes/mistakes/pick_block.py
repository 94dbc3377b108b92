"""Two indices one after another cut out a block, every row with every column. Put both into one pair of
brackets, where they are paired."""


def pick(x, rows, cols):
    return x[rows][:, cols]
