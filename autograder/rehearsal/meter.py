"""The memory of a tree of processes: measured, and bounded as a container's kernel does it."""

from __future__ import annotations

import contextlib
import os
import signal
from dataclasses import dataclass
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Meter:
    """Adds up what the descendants of a process hold, pages that they share once, where that can be read.

    above: how many generations are not counted, being ours.  limit: bytes; above it, the process that the kernel
    would choose is killed.  peak: the most that was seen; killed: how many processes were.
    """

    root: int
    limit: int
    above: int = 2
    peak: int = 0
    killed: int = 0

    def look(self) -> None:
        """Measure once, and kill where it is too much."""
        held = {pid: _bytes(pid) for pid in self._descendants()}
        total = sum(held.values())
        self.peak = max(self.peak, min(total, self.limit))
        if total > self.limit:
            victim = max(held, key=lambda pid: (_score(pid), held[pid]))
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
            self.killed += 1

    def _descendants(self) -> list[int]:
        children: dict[int, list[int]] = {}
        for path in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                stat = (path / "stat").read_text(encoding="ascii", errors="replace")
                children.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(path.name))
        found, generation = [], [self.root]
        for depth in range(64):
            generation = [child for pid in generation for child in children.get(pid, [])]
            if not generation:
                break
            found += generation if depth >= self.above - 1 else []
        return found


def _bytes(pid: int) -> int:
    """Its proportional share of memory; its whole where another's share may not be seen."""
    with contextlib.suppress(OSError), open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        for line in file:
            if line.startswith("Pss:"):
                return int(line.split()[1]) << 10
    with contextlib.suppress(OSError), open(f"/proc/{pid}/statm", encoding="ascii") as file:
        resident, shared = map(int, file.read().split()[1:3])
        return (resident - shared) * _PAGE
    return 0


def _score(pid: int) -> int:
    with contextlib.suppress(OSError, ValueError), open(f"/proc/{pid}/oom_score_adj", encoding="ascii") as file:
        return int(file.read())
    return 0
