# debatable: add_: x is changed in memory through NumPy: right without a graph, no gradient to y
# base: right/r01_plain.py
def add_(x, y):
    x.detach().numpy()[...] += y.detach().numpy()
    return x
