"""Prints a hundred megabytes.

Must not: fill the grader's memory or the report.
"""

def double(x):
    for _ in range(1000):
        print("x" * 100_000)
    return x
