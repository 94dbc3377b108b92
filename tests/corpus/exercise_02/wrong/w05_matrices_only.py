# wrong: transpose_last: .t() refuses more than two dimensions
# base: right/r01_plain.py
def transpose_last(x):
    return x.t()
