"""Leaves threads, exit handlers and finalisers behind.

Must not: outlive its check.
"""

import atexit
import threading
import time
from pathlib import Path


def late():
    time.sleep(0.5)
    Path("@OUTSIDE@/written").write_text("late")


class Final:
    def __del__(self):
        late()


kept = Final()
atexit.register(late)
threading.Thread(target=late, daemon=True).start()


def double(x):
    threading.Thread(target=late).start()
    return 0 * x
