"""Returns a tensor of a gigabyte, and one that claims to be far larger.

Must not: fill the grader's memory.
"""

import torch


def double(x):
    return torch.zeros(1).expand(1 << 40)


class Counter:
    def add(self, x):
        pass

    def total(self):
        return torch.zeros(1 << 28)
