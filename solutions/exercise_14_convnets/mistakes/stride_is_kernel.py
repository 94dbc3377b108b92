"""Your stride is the length of the kernel unless it is given, as in pooling layers. A convolution moves by 1 unless it
is told otherwise."""


def conv_size(size, kernel, stride=None, padding=0, dilation=1):
    stride = kernel if stride is None else stride
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
