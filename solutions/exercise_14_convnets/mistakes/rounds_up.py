"""conv_size rounds up, as if a last window might stick out of the image. Round down: //."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return -(-(size + 2 * padding - dilation * (kernel - 1) - 1) // stride) + 1
