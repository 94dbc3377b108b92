"""Replaces the worker's own functions for encoding and sending.

Must not: earn points.
"""

import sys

for name, module in list(sys.modules.items()):
    if name.startswith("autograder"):
        for key in ("encode", "to_bytes", "write_frame"):
            if hasattr(module, key):
                setattr(module, key, lambda *args, **kwargs: b"passed")

def double(x):
    return 0 * x


class Counter:
    def add(self, x):
        pass

    def total(self):
        return -1
