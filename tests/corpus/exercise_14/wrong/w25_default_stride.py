# wrong: conv_size: the stride is the kernel unless given, as in pooling
# base: right/r01_plain.py
def conv_size(size, kernel, stride=None, padding=0, dilation=1):
    stride = stride or kernel
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
