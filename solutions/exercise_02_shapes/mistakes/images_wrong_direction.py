"""You move axis 1 to the end, which is the way back from (B, C, H, W). Here the last axis should become axis 1."""


def hwc_to_chw(images):
    return images.permute(0, 2, 3, 1)
