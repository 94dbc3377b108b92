"""The second result is the root of the mean square, a deviation from zero. The standard deviation is measured from
the mean."""


def channel_stats(images):
    return images.mean(dim=(0, 2, 3)), images.square().mean(dim=(0, 2, 3)).sqrt()
