"""The gradient is lost on the way: detach, .data and NumPy leave the graph. transpose is enough."""


def transpose_last(x):
    return x.detach().transpose(-2, -1)
