# wrong: channel_stats: the variance
# base: right/r01_plain.py
def channel_stats(images):
    return images.mean((0, 2, 3)), images.var((0, 2, 3))
