"""The division comes before the subtraction (a matter of brackets). First subtract the mean, then divide: (images
- mean) / std."""


def normalize(images, mean, std):
    return images - mean.view(-1, 1, 1) / std.view(-1, 1, 1)
