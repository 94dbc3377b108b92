"""Huge pages for what a zygote holds: a fork then copies a few dozen entries of page tables, not tens of thousands.

A fork copies an entry for each page of memory that is not a file's, and the end of a process drops each again: with
4-KiB pages that was more than half the time of a small observation.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
import sys
from collections.abc import Iterator

_HUGE = 2 << 20
_MADV_HUGEPAGE, _MADV_COLLAPSE = 14, 25  # madvise(2); collapsing is there since Linux 6.1
_REGION = re.compile(r"(\w+)-(\w+) rw-p 0+ \S+ 0\s*(?:\[heap\])?$")


def gather() -> None:
    """Move this process's own memory into huge pages, as far as the kernel does; nothing where it cannot."""
    if sys.platform != "linux":
        return
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    with contextlib.suppress(OSError):
        for start, end in list(_regions()):
            madvise(start, end - start, _MADV_HUGEPAGE)
            # Page by page: one that cannot be moved does not keep the others back.
            for page in range(start, end, _HUGE):
                madvise(page, _HUGE, _MADV_COLLAPSE)


def _regions() -> Iterator[tuple[int, int]]:
    """Where the heap and other private memory without a file lie, cut to whole huge pages."""
    with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
        for line in maps:
            if match := _REGION.match(line):
                start = (int(match[1], 16) + _HUGE - 1) // _HUGE * _HUGE
                end = int(match[2], 16) // _HUGE * _HUGE
                if start < end:
                    yield start, end
