# wrong: channel_stats: only the first image
# base: right/r01_plain.py
def channel_stats(images):
    return images[0].mean((1, 2)), images[0].std((1, 2))
