# wrong: channel_stats: the mean is subtracted from the images in place
# base: right/r01_plain.py
def channel_stats(images):
    mean = images.mean((0, 2, 3))
    images -= mean[:, None, None]
    return mean, images.pow(2).mean((0, 2, 3)).sqrt()
