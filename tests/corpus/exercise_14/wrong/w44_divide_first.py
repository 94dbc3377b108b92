# wrong: normalize: divides before the mean is subtracted
# base: right/r01_plain.py
def normalize(images, mean, std):
    return images / std[:, None, None] - mean[:, None, None]
