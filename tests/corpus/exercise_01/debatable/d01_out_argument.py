# debatable: add_: out= cannot record a graph: raises where y requires grad; the curriculum accepts out= in general
# base: right/r01_plain.py
def add_(x, y):
    return torch.add(x, y, out=x)
