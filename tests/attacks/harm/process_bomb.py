"""Forks, and forks in each child, a hundred processes at most.

Must not: start a process.
"""

import os
import time


def double(x):
    for _ in range(6):
        os.fork()
    time.sleep(3)
    return x
