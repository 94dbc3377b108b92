# wrong: add_: returns None
# base: right/r01_plain.py
def add_(x, y):
    x += y
