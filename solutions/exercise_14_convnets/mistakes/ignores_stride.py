"""conv_size ignores the stride: from one window to the next there are stride pixels."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return size + 2 * padding - dilation * (kernel - 1)
