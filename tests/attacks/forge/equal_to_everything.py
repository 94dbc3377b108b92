"""Returns objects that are equal to whatever they are compared with.

Must not: earn points.
"""

import torch


class Everything(torch.Tensor):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __bool__(self):
        return True

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


class Number(int):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


def double(x):
    return torch.zeros(2, 3).as_subclass(Everything)


class Counter:
    def add(self, x):
        pass

    def total(self):
        return Number(0)
