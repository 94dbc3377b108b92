# wrong: transpose_last: axes of length one are lost
# base: right/r01_plain.py
def transpose_last(x):
    return x.transpose(-2, -1).squeeze()
