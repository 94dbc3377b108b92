# wrong: hwc_to_chw: (B, W, C, H) seen as (B, C, H, W)
# base: right/r01_plain.py
def hwc_to_chw(images):
    b, h, w, c = images.shape
    return images.permute(0, 2, 3, 1).reshape(b, c, h, w)
