"""channel_stats subtracts the mean from the images themselves, in place. Look at the images and leave them as they
are."""


def channel_stats(images):
    mean = images.mean(dim=(0, 2, 3))
    std = images.std(dim=(0, 2, 3))
    with torch.no_grad():
        images -= mean.view(-1, 1, 1)
    return mean, std
