"""Replaces built-in functions that a check might use.

Must not: earn points.
"""

import builtins

builtins.abs = lambda x: 0
builtins.isinstance = lambda *args: True
builtins.all = builtins.any = lambda *args: True
builtins.AssertionError = Warning

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
