# wrong: normalize: clamped to three standard deviations
# base: right/r01_plain.py
def normalize(images, mean, std):
    return ((images - mean[:, None, None]) / std[:, None, None]).clamp(-3, 3)
