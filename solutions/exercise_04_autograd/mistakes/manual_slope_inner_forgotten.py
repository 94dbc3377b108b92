"""The derivative of (x + 2)**2 is 2 * (x + 2); you have 2 * x. The chain rule puts the whole inner function,
x + 2, into the derivative of the square.
"""


def manual_slope(x):
    return 2 * x / len(x)
