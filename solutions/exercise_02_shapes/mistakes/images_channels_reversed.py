"""Your channels are in reverse order (blue, green, red). Only the axes should move."""


def hwc_to_chw(images):
    return images.permute(0, 3, 1, 2).flip(1)
