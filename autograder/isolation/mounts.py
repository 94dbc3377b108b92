"""Mounts of a new root, made in the working directory, in a mount namespace of one's own; a failure raises OSError."""

from __future__ import annotations

import ctypes
import os
import stat

from autograder.isolation.kernel import call

_RDONLY, _NOSUID, _NODEV, _NOEXEC, _REMOUNT, _BIND, _REC, _PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
_NOATIME, _NODIRATIME, _RELATIME = 1024, 2048, 1 << 21
_DETACH = 2
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
#: Mounts keep these flags in a user namespace; statvfs(3) and mount(2) number most of them alike.
_KEPT = {1: _RDONLY, 2: _NOSUID, 4: _NODEV, 8: _NOEXEC, 1024: _NOATIME, 2048: _NODIRATIME, 4096: _RELATIME}


def keep_private() -> None:
    """From now on, what is mounted here is seen here alone."""
    _mount(None, "/", _REC | _PRIVATE)


def memory(target: str, data: str) -> None:
    """A file system in memory; data: its options, such as its size."""
    _mount("tmpfs", target, _NOSUID | _NODEV, data, kind="tmpfs")


def processes(target: str) -> None:
    """The /proc of this pid namespace."""
    _mount("proc", target, _NOSUID | _NODEV | _NOEXEC, kind="proc")


def itself(folder: str) -> None:
    """Make a folder a mount, which a new root has to be."""
    _mount(folder, folder, _BIND | _REC)


def bind(fd: int, path: str, *, writable: bool = False) -> None:
    """Show an open file or folder at the same path below the working directory; closes the descriptor."""
    target = "." + path
    if stat.S_ISDIR(os.fstat(fd).st_mode):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    flags = os.fstatvfs(fd).f_flag
    kept = sum(new for old, new in _KEPT.items() if flags & old)
    _mount(f"/proc/self/fd/{fd}", target, _BIND | _REC)
    if not writable:
        _mount(None, target, _BIND | _REMOUNT | _RDONLY | (kept & ~_RDONLY) | _NOSUID)
    os.close(fd)


def pivot() -> None:
    """Make the working directory, a mount, the root, and forget the old one."""
    call("syscall", ctypes.c_long(_PIVOT_ROOT[os.uname().machine]), b".", b".")
    call("umount2", b".", _DETACH)
    os.chdir("/")


def _mount(source: str | None, target: str, flags: int, data: str = "", kind: str | None = None) -> None:
    arguments = [value.encode() if value else None for value in (source, target, kind)]
    call("mount", *arguments, ctypes.c_ulong(flags), data.encode() or None)
