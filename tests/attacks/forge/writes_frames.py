"""Writes an answer of its own to every open descriptor.

Must not: earn points.
"""

import json
import os

body = json.dumps({"kind": "Observed", "body": True, "notes": [], "compiler": False}).encode()
for fd in range(3, 64):
    try:
        for part in (b"bound", b"loaded", body, b"clean"):
            os.write(fd, len(part).to_bytes(8, "little") + part)
    except OSError:
        pass

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
