"""The gradient is lost on the way: detach, .data and NumPy leave the graph. Indexing is enough."""


def pick(x, rows, cols):
    return x.detach()[rows, cols]
