"""You double x and then add 2. The derivative of (x + 2)**2 is 2 * (x + 2), with brackets: the 2 is doubled
too.
"""


def manual_slope(x):
    return (2 * x + 2) / len(x)
