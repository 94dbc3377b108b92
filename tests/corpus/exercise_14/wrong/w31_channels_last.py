# wrong: channel_stats: the last axis is taken for the channels
# base: right/r01_plain.py
def channel_stats(images):
    return images.mean((0, 1, 2)), images.std((0, 1, 2))
