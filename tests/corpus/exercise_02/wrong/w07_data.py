# wrong: transpose_last: the gradient is cut
# base: right/r01_plain.py
def transpose_last(x):
    return x.detach().transpose(-2, -1)
