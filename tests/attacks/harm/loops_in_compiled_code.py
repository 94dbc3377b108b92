"""Computes for a very long time where Python cannot interrupt it.

Must not: hold up the grader.
"""

def double(x):
    return sum(10 ** (10**8) % 7 for _ in range(100))
