"""Your result is (B, H, C, W): the channels moved by one axis only. They belong before height and width."""


def hwc_to_chw(images):
    return images.transpose(2, 3)
