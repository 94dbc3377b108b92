"""Crashes in compiled code.

Must not: end more than its check.
"""

import ctypes


def double(x):
    ctypes.string_at(0)


class Counter:
    def __init__(self):
        ctypes.CDLL(None).abort()
