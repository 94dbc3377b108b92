"""conv_size counts the steps between windows. There is one window more than there are steps: + 1."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride
