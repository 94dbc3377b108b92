"""conv_size ignores the padding, which adds pixels on both sides of the image."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size - dilation * (kernel - 1) - 1) // stride + 1
