"""conv_size divides with /, which gives a float. A size is an int: //."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1
