"""conv_size ignores the dilation: a kernel of k weights, d pixels apart, spans d * (k - 1) + 1 pixels."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return (size + 2 * padding - kernel) // stride + 1
