"""math.floor of a true division; other names."""

import math


def conv_size(n, k, s=1, p=0, d=1):
    return math.floor((n + 2 * p - d * (k - 1) - 1) / s + 1)
