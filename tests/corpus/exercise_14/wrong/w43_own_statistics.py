# wrong: normalize: ignores the given statistics
# base: right/r01_plain.py
def normalize(images, mean, std):
    mean, std = channel_stats(images)
    return (images - mean[:, None, None]) / std[:, None, None]
