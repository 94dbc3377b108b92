"""Limits on what one submission may use, and how a worker binds itself to them before any student code runs."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

try:
    import resource
except ImportError:  # Windows
    resource: Any = None  # type: ignore[no-redef]


@dataclass(frozen=True)
class Limits:
    """Bounds per worker (memory_mb and cpu_seconds 0: none).

    ``run_seconds`` is the bound of a whole submission, ``load_seconds`` that of running its cells; ``cpu_seconds`` are
    the processor's, of all threads.  ``processes``: how many others a worker may start, such as DataLoader's.
    ``threads`` bound a worker, with its processes, where it has a user of its own.
    """

    load_seconds: float = 20.0
    run_seconds: float = 180.0
    cpu_seconds: int = 120
    memory_mb: int = 8192
    disk_mb: int = 256
    output_kb: int = 16
    observation_mb: int = 64
    open_files: int = 256
    threads: int = 64
    processes: int = 0

    @staticmethod
    def of(settings: dict[str, float]) -> Limits:
        """The defaults, changed by an exercise's header and the course's settings."""
        known = asdict(Limits())
        return replace(Limits(), **{k: type(known[k])(v) for k, v in settings.items() if k in known})


def apply(limits: Limits) -> None:
    """Bind this process by rlimits, where the system has them (not on Windows)."""
    if resource is None:
        return
    if limits.memory_mb:
        _lower(resource.RLIMIT_AS, limits.memory_mb << 20)
    if limits.cpu_seconds:
        _lower(resource.RLIMIT_CPU, limits.cpu_seconds)
    _lower(resource.RLIMIT_FSIZE, limits.disk_mb << 20)
    _lower(resource.RLIMIT_NOFILE, limits.open_files)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(which, (value, value))
    except (ValueError, OSError):  # macOS refuses some of them; the wall clock still bounds the run
        return
