"""Returns NaN everywhere, for which every comparison is false.

Must not: earn points.
"""

def double(x):
    return x * float("nan")


class Counter:
    def add(self, x):
        pass

    def total(self):
        return float("nan")
