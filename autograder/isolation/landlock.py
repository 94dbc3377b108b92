"""Landlock: this process, and all that it starts, may use the named files and nothing else (landlock(7)).

The package `landlock` on PyPI (1.0.0.dev5) was looked at and left: it is a pre-release, knows files only (neither TCP
nor signals), and takes a stale errno for a failure.
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable

from autograder.isolation.kernel import syscall

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_ASK_VERSION = 1
_PATH_BENEATH = 1
#: The first version that also covers truncate(2): without it a file of the same user could be emptied.
LEAST_VERSION = 3

_EXECUTE, _WRITE, _READ, _READ_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_MAKE_DEVICES = 1 << 6 | 1 << 11  # character and block
_ALL = {3: (1 << 15) - 1, 5: (1 << 16) - 1}  # by version; 5 adds ioctl of devices
_TCP = 0b11  # bind and connect, from version 4
_SCOPED = 0b11  # abstract sockets and signals to processes outside, from version 6

_CONTROL = 1 << 15  # ioctl of devices
_FILE = _EXECUTE | _WRITE | _READ | _TRUNCATE | _CONTROL
READ = _EXECUTE | _READ | _READ_DIR  # libraries are mapped as code; execve itself is refused by the filter
WRITE = _ALL[3] & ~_MAKE_DEVICES


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("access", ctypes.c_uint64), ("fd", ctypes.c_int32)]


def version() -> int:
    """The kernel's version of the interface; 0 where there is none."""
    try:
        return syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION)
    except OSError:
        return 0


def ruleset(readable: Iterable[str], writable: Iterable[str], devices: Iterable[str] = ()) -> int:
    """A descriptor of rules that allow these files, folders and devices; paths that are not there are left out.

    Made before the user is changed, because the paths are opened.  Raises OSError.
    """
    found = version()
    rights = _ALL[5] if found >= 5 else _ALL[3]
    attributes = _Ruleset(rights, _TCP if found >= 4 else 0, _SCOPED if found >= 6 else 0)
    rules = syscall(_CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(ctypes.sizeof(attributes)), 0)
    device = (_READ | _WRITE | _CONTROL) & rights
    for paths, access in ((readable, READ), (writable, WRITE), (devices, device)):
        for path in paths:
            _allow(rules, path, access)
    return rules


def restrict(rules: int) -> None:
    """Bind this thread, and what it starts, to the rules; needs no_new_privs.  Raises OSError."""
    syscall(_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _allow(rules: int, path: str, access: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        allowed = access if stat.S_ISDIR(os.fstat(fd).st_mode) else access & _FILE
        rule = _Beneath(allowed, fd)
        syscall(_ADD_RULE, rules, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(fd)
