# wrong: hwc_to_chw: (B, C, W, H)
# base: right/r01_plain.py
def hwc_to_chw(images):
    return images.transpose(1, 3)
