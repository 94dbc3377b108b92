# wrong: conv_size: dilation is ignored
# base: right/r01_plain.py
def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - kernel) // stride + 1
