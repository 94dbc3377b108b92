"""Your statistics are those of the first image. All images count: reduce over the batch axis, too."""


def channel_stats(images):
    return images[0].mean(dim=(1, 2)), images[0].std(dim=(1, 2))
