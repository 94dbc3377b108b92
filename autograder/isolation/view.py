"""What a worker may read: Python, its libraries and what every program needs, and of the course the data alone."""

from __future__ import annotations

import functools
import os
import site
import stat
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
#: The parts of this package that workers use; the graders are not among them.
_PARTS = ("__init__.py", "author.py", "data", "engine", "isolation", "texts")
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share", "/etc/ld.so.cache")
_MACHINE = ("/etc/localtime", "/proc/cpuinfo", "/sys/devices/system/cpu", "/sys/devices/system/node")
_DEVICES = ("/dev/zero", "/dev/urandom", "/dev/random")
SINK = "/dev/null"


@functools.lru_cache
def readable() -> tuple[str, ...]:
    """The files and folders, as real paths where they are links; computed once, before any worker."""
    python = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    python |= {sys.base_prefix + "/lib", *site.getsitepackages(), *([site.getusersitepackages()] if _user() else [])}
    # Of another environment, that PYTHONPATH or a .pth file adds.
    python |= {path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")}
    parts = [PACKAGE / part for part in _PARTS] + [PACKAGE.parent / "data"]
    hidden = [PACKAGE] if any(PACKAGE.glob("graders/*/test_hidden.py")) else []
    paths = (Path(path).resolve() for path in (*sorted(python), *_LIBRARIES, *_MACHINE, *_DEVICES) if path)
    expanded = (part for path in paths for part in _without(path, hidden))
    return tuple(_outermost([*expanded, *parts]))


@functools.lru_cache
def closed_to_others() -> str:
    """The first folder that keeps other users from something readable; "" where there is none."""
    for path in readable():
        for folder in (Path(path), *Path(path).parents):
            try:
                mode = folder.stat().st_mode
            except FileNotFoundError:
                continue
            if not mode & (0o001 if stat.S_ISDIR(mode) else 0o004):
                return str(folder)
    return ""


def _user() -> bool:
    return bool(site.ENABLE_USER_SITE)


def _without(path: Path, hidden: list[Path]) -> Iterator[Path]:
    """The path, or its parts where something below it is hidden."""
    if path in hidden:
        return
    if any(path in folder.parents for folder in hidden):
        for child in sorted(path.iterdir()):
            yield from _without(child, hidden)
    else:
        yield path


def _outermost(paths: list[Path]) -> list[str]:
    """Each path that exists, once, without those below another."""
    found = {path for path in paths if os.path.lexists(path)}
    return sorted(str(path) for path in found if not any(parent in found for parent in path.parents))
