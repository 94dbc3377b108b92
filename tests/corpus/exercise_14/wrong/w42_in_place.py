# wrong: normalize: changes the images
# base: right/r01_plain.py
def normalize(images, mean, std):
    images -= mean[:, None, None]
    images /= std[:, None, None]
    return images
