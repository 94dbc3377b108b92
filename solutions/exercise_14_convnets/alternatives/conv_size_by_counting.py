"""Counts the first pixels of all windows that fit."""


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return len(range(-padding, size + padding - dilation * (kernel - 1), stride))
