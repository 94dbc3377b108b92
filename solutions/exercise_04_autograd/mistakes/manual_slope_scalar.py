"""You average the slopes and return one number. The gradient has an entry for each entry of x; the mean
enters as the factor 1/n in each of them.
"""


def manual_slope(x):
    return (2 * (x + 2)).mean()
