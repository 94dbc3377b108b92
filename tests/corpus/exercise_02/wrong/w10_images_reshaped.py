# wrong: hwc_to_chw: reshape instead of permute
# base: right/r01_plain.py
def hwc_to_chw(images):
    b, h, w, c = images.shape
    return images.reshape(b, c, h, w)
