"""Makes folders that nobody may enter.

Must not: stay behind on the disk.
"""

import os


def double(x):
    os.makedirs("locked/inner")
    open("locked/inner/file", "w").close()
    os.chmod("locked/inner", 0)
    os.chmod("locked", 0)
    os.umask(0o777)
    os.mkdir("closed")
    return x
