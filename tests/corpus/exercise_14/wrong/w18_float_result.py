# wrong: conv_size: a float where the division is not floor division
# base: right/r01_plain.py
def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1
