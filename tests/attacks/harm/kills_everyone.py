"""Sends signals to the grader, its parent, its group and everyone.

Must not: stop anybody else.
"""

import os
import signal


def double(x):
    for pid in (@GRADER@, os.getppid(), 0, -1, -os.getpgrp(), @ZYGOTE@):
        if pid in (0, 1):
            continue
        for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(pid, number)
            except OSError:
                pass
    return x
