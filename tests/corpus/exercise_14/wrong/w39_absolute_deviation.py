# wrong: channel_stats: the mean absolute deviation instead of the standard deviation
# base: right/r01_plain.py
def channel_stats(images):
    mean = images.mean((0, 2, 3))
    return mean, (images - mean[:, None, None]).abs().mean((0, 2, 3))
