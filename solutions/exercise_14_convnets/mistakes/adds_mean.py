"""The mean is added. Subtract it, so that the mean of the result is 0."""


def normalize(images, mean, std):
    return (images + mean.view(-1, 1, 1)) / std.view(-1, 1, 1)
