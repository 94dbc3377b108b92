# wrong: add_: x.data is bound to new memory: views of x do not see the sum
# base: right/r01_plain.py
def add_(x, y):
    x.data = x.data + y.data
    return x
