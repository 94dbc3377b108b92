"""The statistics are float32 whatever the dtype of the images. Keep the dtype of the images."""


def channel_stats(images):
    images = images.float()
    return images.mean(dim=(0, 2, 3)), images.std(dim=(0, 2, 3))
