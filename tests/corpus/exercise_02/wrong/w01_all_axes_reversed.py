# wrong: transpose_last: reverses all axes
# base: right/r01_plain.py
def transpose_last(x):
    return x.permute(*range(x.dim() - 1, -1, -1))
