"""stride and padding have changed places in the signature. Arguments are given by position: size, kernel, stride,
padding, dilation."""


def conv_size(size, kernel, padding=0, stride=1, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
