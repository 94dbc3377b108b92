"""normalize computes in float32 whatever the dtype of the images. Keep their dtype."""


def normalize(images, mean, std):
    return (images.float() - mean.float().view(-1, 1, 1)) / std.float().view(-1, 1, 1)
