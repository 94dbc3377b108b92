# wrong: conv_size: padding before stride in the arguments
# base: right/r01_plain.py
def conv_size(size, kernel, padding=0, stride=1, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
