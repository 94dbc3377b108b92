# wrong: add_: x = x + y makes a new tensor
# base: right/r01_plain.py
def add_(x, y):
    x = x + y
    return x
