"""Leaves a process of a session of its own behind.

Must not: outlive its check.
"""

import os
import time


def double(x):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            time.sleep(20)
        os._exit(0)
    return x
