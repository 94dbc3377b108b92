# wrong: transpose_last: rotated by 90 degrees
# base: right/r01_plain.py
def transpose_last(x):
    return x.rot90(1, (-2, -1))
