# wrong: hwc_to_chw: CHW to HWC: the inverse
# base: right/r01_plain.py
def hwc_to_chw(images):
    return images.permute(0, 2, 3, 1)
