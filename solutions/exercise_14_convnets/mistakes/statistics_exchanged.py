"""You use std in the place of mean, and mean in the place of std. The mean is subtracted, and then the standard
deviation divides."""


def normalize(images, mean, std):
    return (images - std.view(-1, 1, 1)) / mean.view(-1, 1, 1)
