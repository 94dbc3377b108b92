# wrong: channel_stats: one number for all channels
# base: right/r01_plain.py
def channel_stats(images):
    c = images.shape[1]
    return images.mean().expand(c), images.std().expand(c)
