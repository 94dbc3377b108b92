"""Your slope is half of the right one: a factor of 2 is lost, such as that of the derivative of u**2, which is 2 * u."""


def manual_slope(x):
    return (x + 2) / len(x)
