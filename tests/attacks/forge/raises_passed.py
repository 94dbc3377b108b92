"""Raises exceptions that a test runner takes for success or for a skip.

Must not: earn points.
"""

class Skipped(BaseException):
    pass


Skipped.__module__ = "_pytest.outcomes"


def double(x):
    raise Skipped("skipped")


class Counter:
    def __init__(self):
        raise KeyboardInterrupt
