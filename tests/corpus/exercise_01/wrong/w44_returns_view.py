# wrong: add_: returns a view of x, not x itself
# base: right/r01_plain.py
def add_(x, y):
    return x.add_(y)[...]
