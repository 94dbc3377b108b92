# wrong: transpose_last: right shape, wrong values
# base: right/r01_plain.py
def transpose_last(x):
    return x.reshape(*x.shape[:-2], x.shape[-1], x.shape[-2])
