# wrong: normalize: std + 1e-2 against a division by zero that cannot happen
# base: right/r01_plain.py
def normalize(images, mean, std):
    return (images - mean[:, None, None]) / (std[:, None, None] + 1e-2)
