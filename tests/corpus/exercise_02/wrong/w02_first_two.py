# wrong: transpose_last: swaps the first two
# base: right/r01_plain.py
def transpose_last(x):
    return x.transpose(0, 1)
