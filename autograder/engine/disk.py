"""A worker's folder, seen from outside: how much disk it holds, and its removal, whatever was made in it."""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import secrets
import shutil
import stat
from collections.abc import Iterator

#: More files than this, or paths longer than this, count as too much disk: both cost time to look at.
MAX_FILES, MAX_PATH = 10_000, 2048
_FOLDER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_BLOCK = 512  # the unit of st_blocks, whatever the file system


def disk_bytes(folder: str, pid: int | None) -> float:
    """Bytes that the files of a folder, and those that the process keeps without a name, take up."""
    total = 0
    for count, (path, status) in enumerate(_files(folder)):
        total += status.st_blocks * _BLOCK
        if count > MAX_FILES or len(path) > MAX_PATH:
            return float("inf")
    return total + (_unnamed(pid, folder) if pid else 0)


def remove(folder: str) -> None:
    """Remove a folder and all in it: also what is nested too deep for recursion, or closed to its owner."""
    with contextlib.suppress(RecursionError):
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.isdir(folder) and os.name == "posix":
        with contextlib.suppress(OSError):
            _flatten(folder)
            os.rmdir(folder)


def _flatten(folder: str) -> None:
    """Empty a folder by moving up, again and again, what lies in its folders: no path ever gets long.

    By descriptors, so that nobody can put a link where a folder was seen.
    """
    fresh = (f"{secrets.token_hex(8)}-{k}" for k in itertools.count())
    top = os.open(folder, _FOLDER)
    try:
        while names := os.listdir(top):
            for name in names:
                if stat.S_ISDIR(os.stat(name, dir_fd=top, follow_symlinks=False).st_mode):
                    _lift(name, top, fresh)
                else:
                    os.unlink(name, dir_fd=top)
    finally:
        os.close(top)


def _lift(name: str, top: int, fresh: Iterator[str]) -> None:
    """Move what a folder holds up into the one that it lies in, and remove it."""
    handle = os.open(name, os.O_PATH | _FOLDER, dir_fd=top)
    try:
        os.chmod(f"/proc/self/fd/{handle}", 0o700)
        inner = os.open(".", _FOLDER, dir_fd=handle)
        try:
            for child in os.listdir(inner):
                os.rename(child, next(fresh), src_dir_fd=inner, dst_dir_fd=top)
        finally:
            os.close(inner)
    finally:
        os.close(handle)
    os.rmdir(name, dir_fd=top)


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """What a folder holds, at any depth, links not followed; what vanishes meanwhile is left out."""
    todo = [folder]
    while todo:
        with contextlib.suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    yield entry.path, entry.stat(follow_symlinks=False)
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)


def _unnamed(pid: int, folder: str) -> int:
    """Bytes of files that were unlinked and are still open, or still mapped."""
    total = 0
    with contextlib.suppress(OSError):
        for name in os.listdir(f"/proc/{pid}/fd"):
            with contextlib.suppress(OSError):
                status = os.stat(f"/proc/{pid}/fd/{name}")
                total += status.st_blocks * _BLOCK if stat.S_ISREG(status.st_mode) and not status.st_nlink else 0
    with contextlib.suppress(OSError), open(f"/proc/{pid}/maps", encoding="utf-8", errors="replace") as maps:
        for line in maps:
            if line.rstrip().endswith("(deleted)") and folder in line:
                start, end = re.match(r"(\w+)-(\w+)", line).groups()  # type: ignore[union-attr]
                total += int(end, 16) - int(start, 16)
    return total
