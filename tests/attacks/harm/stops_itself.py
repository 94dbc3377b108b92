"""Stops its own process, so that it never ends.

Must not: hold up the grader.
"""

import os
import signal
import time


def double(x):
    signal.raise_signal(signal.SIGSTOP)
    time.sleep(60)
