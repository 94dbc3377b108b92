# wrong: conv_size: padding is counted once
# base: right/r01_plain.py
def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + padding - dilation * (kernel - 1) - 1) // stride + 1
