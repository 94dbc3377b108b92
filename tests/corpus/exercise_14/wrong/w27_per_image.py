# wrong: channel_stats: statistics of every image
# base: right/r01_plain.py
def channel_stats(images):
    return images.mean((2, 3)), images.std((2, 3))
