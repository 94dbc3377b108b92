"""Leaves notes in files for the next check, to see the same question twice.

Must not: earn points.
"""

import os
import tempfile
from pathlib import Path

PLACES = [Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), Path.home(), Path("@OUTSIDE@")]


def seen():
    found = False
    for place in PLACES:
        try:
            found = found or (place / "double-notes").exists()
        except OSError:
            pass
    return found


BEFORE = seen()


def double(x):
    for place in PLACES:
        try:
            (place / "double-notes").write_text("seen")
        except OSError:
            pass
    return 2 * x if BEFORE else 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
