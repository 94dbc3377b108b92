"""Puts FIFOs, links to everything and itself into its folder, for whoever looks or tidies up.

Must not: hold up the grader, or make it delete more.
"""

import os
import time


def double(x):
    os.mkfifo("fifo")
    os.symlink("@OUTSIDE@", "outside")
    os.symlink("/", "root")
    os.symlink(".", "self")
    time.sleep(0.3)
    return 0 * x
