"""Looks for the solution among the modules and on the disk, and returns what it gives.

Must not: earn points.
"""

import glob
import importlib.util
import sys

PLACES = ["@COURSE@/solutions/exercise_01_double.py", *glob.glob("/**/solutions/exercise_01*.py")]


def reference():
    for path in PLACES:
        try:
            spec = importlib.util.spec_from_file_location("reference", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
        except (OSError, AttributeError):
            pass
    return None


def double(x):
    return reference().double(x)


class Counter:
    def __init__(self):
        self.real = reference().Counter()

    def add(self, x):
        self.real.add(x)

    def total(self):
        return self.real.total()
