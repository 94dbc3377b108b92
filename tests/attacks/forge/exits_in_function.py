"""Ends the process with status 0 from inside a function.

Must not: earn points.
"""

import os


def double(x):
    os._exit(0)


class Counter:
    def __init__(self):
        raise SystemExit(0)
