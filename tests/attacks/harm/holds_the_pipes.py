"""Passes its pipes on to a process that stays, so that nobody sees their end.

Must not: hold up the grader.
"""

import os
import time


def double(x):
    try:
        if os.fork() == 0:
            time.sleep(20)
            os._exit(0)
    except OSError:
        pass
    os._exit(0)
