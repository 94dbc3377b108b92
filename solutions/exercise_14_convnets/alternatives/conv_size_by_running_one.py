"""Asks a convolution of one axis."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    x, w = torch.zeros(1, 1, size), torch.zeros(1, 1, kernel)
    return F.conv1d(x, w, stride=stride, padding=padding, dilation=dilation).shape[-1]
