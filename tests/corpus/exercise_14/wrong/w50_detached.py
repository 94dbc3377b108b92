# wrong: normalize: the gradient is cut
# base: right/r01_plain.py
def normalize(images, mean, std):
    return ((images - mean[:, None, None]) / std[:, None, None]).detach()
