"""Recurses without end, in Python and in compiled code.

Must not: end more than its check.
"""

import sys


def double(x):
    sys.setrecursionlimit(10**9)
    return double(x)
