# wrong: add_: the sum is also written into y
# base: right/r01_plain.py
def add_(x, y):
    y += x
    x.copy_(y)
    return x
