# wrong: conv_size: dilation * kernel instead of dilation * (kernel - 1) + 1
# base: right/r01_plain.py
def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * kernel) // stride + 1
