"""Leaves a torch.py in its folder, which a later import must not find.

Must not: change anything: it is right, and passes.
Score: 10
"""

from pathlib import Path

for folder in (Path("."), Path.home(), Path("@OUTSIDE@")):
    try:
        (folder / "torch.py").write_text("raise SystemExit('torch.py was run')")
    except OSError:
        pass

import torch


def double(x):
    return 2 * x


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, x):
        self.n += x.numel()

    def total(self):
        return self.n
