# wrong: pick: counts with the strides of x in a contiguous copy
# base: right/r01_plain.py
def pick(x, rows, cols):
    return x.flatten()[(rows * x.stride(0) + cols * x.stride(1)) % x.numel()]
