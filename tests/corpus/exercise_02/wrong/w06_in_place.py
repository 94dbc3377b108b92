# wrong: transpose_last: transpose_ turns the caller's tensor as well
# base: right/r01_plain.py
def transpose_last(x):
    return x.transpose_(-2, -1)
