"""Writes to files that it has unlinked, up to two gigabytes.

Must not: take more than its limit.
"""

import os
import time

kept = []


def double(x):
    for k in range(80):
        file = open(f"file{k}", "wb")
        os.unlink(f"file{k}")
        file.write(bytes(25 << 20))
        file.flush()
        kept.append(file)
        time.sleep(0.02)
    return x
