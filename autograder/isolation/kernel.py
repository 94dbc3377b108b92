"""System calls that Python has no function for, through ctypes; a failure raises OSError."""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from typing import Any

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 4, 8, 36, 38
NEW_NS, NEW_UTS, NEW_IPC, NEW_USER, NEW_PID, NEW_NET = (1 << bit for bit in (17, 26, 27, 28, 29, 30))  # unshare(2)
_CAPABILITY_VERSION_3 = 0x20080522
_CAPSET = {"x86_64": 126, "aarch64": 91}

_libc = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None


def call(name: str, *arguments: Any) -> int:
    """Call a function of the C library that returns -1 with errno; raises OSError."""
    ctypes.set_errno(0)
    result = int(getattr(_libc, name)(*arguments))
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), name)
    return result


def syscall(number: int, *arguments: Any) -> int:
    """Make a system call by its number; raises OSError."""
    return call("syscall", ctypes.c_long(number), *arguments)


def prctl(option: int, value: int = 0) -> None:
    """Set an attribute of this process (prctl(2)); raises OSError."""
    call("prctl", option, *(ctypes.c_ulong(v) for v in (value, 0, 0, 0)))


def keep_capabilities(mask: int) -> None:
    """Give up all capabilities but those of the mask (bits 0 to 31); raises OSError."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    syscall(_CAPSET[platform.machine()], header, (ctypes.c_uint32 * 6)(mask, mask, 0, 0, 0, 0))


def guard_memory() -> None:
    """Let no other process of this user trace this one or read its memory, and leave no core dump."""
    if sys.platform == "linux":
        prctl(PR_SET_DUMPABLE, 0)
