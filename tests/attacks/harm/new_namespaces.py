"""Makes namespaces of its own, to be root in them.

Must not: gain rights.
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    found = []
    for flags in (0x10000000, 0x10000000 | 0x00020000, 0x40000000, 0x20000000):
        if libc.unshare(flags) == 0:
            found.append("@TOKEN@")
    for act in (lambda: os.setuid(0), lambda: os.setgroups([0]), lambda: os.chroot("/"), lambda: os.setresuid(0, 0, 0)):
        try:
            act()
            found.append("@TOKEN@" if os.getuid() == 0 else "")
        except OSError:
            pass
    raise RuntimeError(str(found))
