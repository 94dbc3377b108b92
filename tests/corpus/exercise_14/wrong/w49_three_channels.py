# wrong: normalize: three channels hard-coded
# base: right/r01_plain.py
def normalize(images, mean, std):
    out = images.clone()
    for c in range(min(3, images.shape[1])):
        out[:, c] = (images[:, c] - mean[c]) / std[c]
    return out
