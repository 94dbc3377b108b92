"""Closes every descriptor that is open.

Must not: harm anybody but itself.
"""

import os

os.closerange(0, 256)

import torch


def double(x):
    return 2 * x


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, x):
        self.n += x.numel()

    def total(self):
        return self.n
