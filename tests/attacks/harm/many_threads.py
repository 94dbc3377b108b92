"""Starts threads until it may not.

Must not: keep others from starting theirs.
"""

import threading
import time


def double(x):
    started = 0
    try:
        for _ in range(2000):
            threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
            started += 1
    except RuntimeError:
        pass
    return started
