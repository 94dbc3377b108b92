"""You compute the mean absolute deviation. The standard deviation is the root of the mean of squares, and std computes
it."""


def channel_stats(images):
    mean = images.mean(dim=(0, 2, 3))
    return mean, (images - mean.view(-1, 1, 1)).abs().mean(dim=(0, 2, 3))
