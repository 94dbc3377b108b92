# wrong: transpose_last: right for three dimensions only
# base: right/r01_plain.py
def transpose_last(x):
    return x.transpose(1, 2) if x.dim() > 2 else x.transpose(0, 1)
