"""The root of the mean square minus the squared mean, with channels in front."""


def channel_stats(images):
    pixels = images.permute(1, 0, 2, 3).reshape(images.shape[1], -1)
    mean = pixels.mean(dim=1)
    return mean, (pixels.square().mean(dim=1) - mean**2).sqrt()
