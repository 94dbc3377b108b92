"""Your slope is n times too large: y is a mean, and each of its n terms enters with the factor 1/n."""


def manual_slope(x):
    return 2 * (x + 2)
