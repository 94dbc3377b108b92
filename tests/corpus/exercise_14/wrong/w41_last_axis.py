# wrong: normalize: broadcasts over the width
# base: right/r01_plain.py
def normalize(images, mean, std):
    if images.shape[-1] == len(mean):
        return (images - mean) / std
    return (images - mean.mean()) / std.mean()
