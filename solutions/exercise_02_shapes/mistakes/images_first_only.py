"""You return the first picture only. Keep the batch axis, and permute four axes."""


def hwc_to_chw(images):
    return images[0].permute(2, 0, 1)
