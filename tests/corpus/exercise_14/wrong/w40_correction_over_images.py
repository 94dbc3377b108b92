# wrong: channel_stats: divides by N * H * W - N: a correction for every image
# base: right/r01_plain.py
def channel_stats(images):
    n, c, h, w = images.shape
    mean = images.mean((0, 2, 3))
    s = (images - mean[:, None, None]).pow(2).sum((0, 2, 3))
    return mean, (s / (n * h * w - n)).sqrt()
