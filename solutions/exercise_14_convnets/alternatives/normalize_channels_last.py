"""Moves the channels to the end, where broadcasting meets them."""


def normalize(images, mean, std):
    return ((images.movedim(1, -1) - mean) / std).movedim(-1, 1)
