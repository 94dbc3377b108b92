"""Keeps memory in memfd files, and in shared memory of both kinds.

Must not: take more than its limit.
"""

import ctypes
import mmap
import os

found = []


def double(x):
    for _ in range(20):
        try:
            fd = os.memfd_create("hidden")
            os.posix_fallocate(fd, 0, 100 << 20)
            found.append(fd)
        except OSError:
            break
    libc = ctypes.CDLL(None, use_errno=True)
    for _ in range(20):
        if libc.shmget(0, ctypes.c_size_t(100 << 20), 0o1600) < 0:
            break
        found.append("shm")
    try:
        with open("/dev/shm/attack", "wb") as file:
            file.write(bytes(1000))
        found.append("file")
    except OSError:
        pass
    raise RuntimeError("@TOKEN@" if any(isinstance(f, int) or f == "shm" for f in found) else "held")
