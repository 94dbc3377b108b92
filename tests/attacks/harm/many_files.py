"""Makes files until it may not, up to thirty thousand.

Must not: use up inodes.
"""

import time


def double(x):
    for k in range(30_000):
        open(f"file{k}", "w").close()
    time.sleep(3)
    return x
