"""The gradient is lost on the way: detach, .data and NumPy leave the graph. transpose and flatten are enough."""


def merge_heads(x):
    return x.detach().transpose(1, 2).flatten(2)
