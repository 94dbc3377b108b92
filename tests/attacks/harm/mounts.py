"""Mounts, makes devices, and loads kernel code.

Must not: gain rights.
"""

import ctypes
import os
import stat

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    found = []
    if libc.mount(b"tmpfs", b".", b"tmpfs", 0, None) == 0:
        found.append("@TOKEN@")
    try:
        os.mknod("disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0))
        found.append("@TOKEN@")
    except OSError:
        pass
    for number in (175, 313, 321, 298, 323, 250, 246, 169):  # modules, bpf, perf, userfaultfd, keyctl, kexec, reboot
        if libc.syscall(ctypes.c_long(number), 0, 0, 0, 0) >= 0:
            found.append("@TOKEN@")
    raise RuntimeError(str(found))
