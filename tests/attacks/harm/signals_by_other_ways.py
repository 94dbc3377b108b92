"""Sends signals by queues, pidfds, threads, and by the kernel on behalf of a pipe.

Must not: stop anybody else.
"""

import ctypes
import fcntl
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    for pid in (@GRADER@, @ZYGOTE@):
        libc.sigqueue(pid, signal.SIGTERM, ctypes.c_void_p(0))
        libc.syscall(ctypes.c_long(200), pid, signal.SIGTERM)
        libc.syscall(ctypes.c_long(234), pid, pid, signal.SIGTERM)
        fd = libc.syscall(ctypes.c_long(434), pid, 0)
        libc.syscall(ctypes.c_long(424), fd, signal.SIGTERM, None, 0)
        read, write = os.pipe()
        try:
            fcntl.fcntl(read, fcntl.F_SETOWN, pid)
            fcntl.fcntl(read, 10, signal.SIGTERM)
            fcntl.fcntl(read, fcntl.F_SETFL, os.O_ASYNC)
            os.write(write, b"x")
        except OSError:
            pass
    return x
