"""Runs programs in every way that Python has.

Must not: start a process.
"""

import ctypes
import os
import subprocess


def double(x):
    for run in (
        lambda: os.system("touch @OUTSIDE@/written"),
        lambda: subprocess.run(["touch", "@OUTSIDE@/written"]),
        lambda: os.posix_spawn("/usr/bin/touch", ["touch", "@OUTSIDE@/written"], {}),
        lambda: ctypes.CDLL(None).system(b"touch @OUTSIDE@/written"),
        lambda: os.execv("/usr/bin/touch", ["touch", "@OUTSIDE@/written"]),
    ):
        try:
            run()
        except OSError:
            pass
    return x
