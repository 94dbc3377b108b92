# wrong: add_: on a non-contiguous x only a copy is changed
# base: right/r01_plain.py
def add_(x, y):
    x.contiguous().add_(y.contiguous())
    return x
