"""You permute three axes, as for a single picture. The batch is axis 0, so there are four axes."""


def hwc_to_chw(images):
    return images.permute(2, 0, 1)
