# wrong: channel_stats: (std, mean)
# base: right/r01_plain.py
def channel_stats(images):
    return torch.std_mean(images, (0, 2, 3))
