# wrong: channel_stats: the mean of the images' stds instead of one std over all pixels
# base: right/r01_plain.py
def channel_stats(images):
    return images.mean((0, 2, 3)), images.std((2, 3)).mean(0)
