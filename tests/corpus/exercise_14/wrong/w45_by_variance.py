# wrong: normalize: divides by the square of std
# base: right/r01_plain.py
def normalize(images, mean, std):
    return (images - mean[:, None, None]) / std[:, None, None] ** 2
