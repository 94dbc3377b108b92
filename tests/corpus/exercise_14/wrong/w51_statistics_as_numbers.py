# wrong: normalize: .tolist(): no gradient to mean and std
# base: right/r01_plain.py
def normalize(images, mean, std):
    return torch.stack([(images[:, c] - m) / s for c, (m, s) in enumerate(zip(mean.tolist(), std.tolist()))], 1)
