"""You add the picked entries up. Return one for each pair."""


def pick(x, rows, cols):
    return x[rows, cols].sum()
