"""How much disk a worker holds, seen from outside: its folder, and files that it has unlinked but still uses."""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator

#: More files than this count as too much disk: they cost inodes, and time to look at.
MAX_FILES = 10_000
_BLOCK = 512  # the unit of st_blocks, whatever the file system


def disk_bytes(folder: str, pid: int | None) -> float:
    """Bytes that the files of a folder, and those that the process keeps without a name, take up."""
    total, count = 0, 0
    for status in _files(folder):
        count += 1
        total += status.st_blocks * _BLOCK
        if count > MAX_FILES:
            return float("inf")
    return total + (_unnamed(pid, folder) if pid else 0)


def _files(folder: str) -> Iterator[os.stat_result]:
    """What a folder holds, at any depth, links not followed; what vanishes meanwhile is left out."""
    todo = [folder]
    while todo:
        with contextlib.suppress(OSError), os.scandir(todo.pop()) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    yield entry.stat(follow_symlinks=False)
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
