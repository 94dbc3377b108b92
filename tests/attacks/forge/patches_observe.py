"""Finds the check's function in memory and replaces its code.

Must not: earn points.
"""

import gc
import types


def passed(*args, **kwargs):
    return True


for thing in gc.get_objects():
    if isinstance(thing, types.FunctionType) and thing.__name__ in ("observe", "<lambda>"):
        try:
            thing.__code__ = passed.__code__
        except (TypeError, ValueError):
            pass

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
