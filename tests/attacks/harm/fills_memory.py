"""Takes memory until it may not, up to six gigabytes.

Must not: take more than its limit.
"""

import torch

kept = []


def double(x):
    for _ in range(60):
        kept.append(torch.ones(25_000_000))
    return x
