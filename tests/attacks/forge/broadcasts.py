"""Returns values that broadcasting would make equal, and tensors without entries.

Must not: earn points.
"""

import torch


def double(x):
    return torch.empty(0)


class Counter:
    def add(self, x):
        pass

    def total(self):
        return torch.empty(0, dtype=torch.int64)
