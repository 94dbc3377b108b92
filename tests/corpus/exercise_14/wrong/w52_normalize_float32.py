# wrong: normalize: float64 images come back in float32
# base: right/r01_plain.py
def normalize(images, mean, std):
    return ((images - mean[:, None, None]) / std[:, None, None]).to(torch.float32)
