# wrong: hwc_to_chw: float32 in [0, 1], as torchvision's ToTensor would
# base: right/r01_plain.py
def hwc_to_chw(images):
    return images.permute(0, 3, 1, 2).float() / 255
