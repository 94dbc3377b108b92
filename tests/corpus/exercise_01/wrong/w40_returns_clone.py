# wrong: add_: adds in place but returns a copy
# base: right/r01_plain.py
def add_(x, y):
    x.add_(y)
    return x.clone()
