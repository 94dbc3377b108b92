# debatable: channel_stats: E[x^2] - E[x]^2: good for pixel values, bad where the mean is far above the std
# base: right/r01_plain.py
def channel_stats(images):
    mean = images.mean((0, 2, 3))
    return mean, (images.pow(2).mean((0, 2, 3)) - mean**2).clamp(min=0).sqrt()
