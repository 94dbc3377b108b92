"""Makes a folder in a folder, and so on, two thousand deep.

Must not: stay behind on the disk.
"""

import os


def double(x):
    for _ in range(2000):
        os.mkdir("d")
        os.chdir("d")
    return x
