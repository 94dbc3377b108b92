# wrong: normalize: std before mean in the arguments
# base: right/r01_plain.py
def normalize(images, std, mean):
    return (images - mean[:, None, None]) / std[:, None, None]
