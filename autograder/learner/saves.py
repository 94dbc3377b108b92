"""Noticing that a file was saved: told by the system, or looked at again and again where it does not tell."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

_PAUSE = 0.5
#: Milliseconds: after the first news, and between two, until no more is expected of one save.
_DEBOUNCE, _STEP = 100, 20
_REMOTE = ("nfs", "cifs", "smb", "9p", "afs", "fuse.sshfs", "fuse.rclone", "lustre", "gpfs", "beegfs", "ceph", "vboxsf")
_REMOTE_PREFIXES = ("\\\\", "//")  # a share on Windows

Told = Callable[[Path], None]


class Saves:
    """Calls ``told`` from a thread of its own whenever one of the files in a folder was written, also by renaming."""

    def __init__(self, folder: Path, told: Told) -> None:
        self.folder = folder
        #: Why the folder is looked at: the kind of file system, or what went wrong; "" where the system tells.
        self.network, self.fault = remote_kind(folder), ""
        self._told, self._stop = told, threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ready = threading.Event()

    def start(self) -> None:
        """Begin; what is saved from now on is noticed."""
        self._known = _states(self.folder)
        self._thread.start()
        self._ready.wait(1.0)

    def close(self) -> None:
        """End the thread."""
        self._stop.set()
        self._thread.join(2.0)

    def _run(self) -> None:
        if not self.network:
            try:
                self._listen()
            except Exception as error:  # no such library, or a limit of the system: looking always works
                self.fault = str(error) or type(error).__name__
        self._ready.set()
        while not self._stop.wait(_PAUSE):
            self._look()

    def _listen(self) -> None:
        from watchfiles import watch

        news = watch(
            self.folder,
            stop_event=self._stop,
            debounce=_DEBOUNCE,
            step=_STEP,
            rust_timeout=200,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
            raise_interrupt=False,
        )
        for _ in news:
            self._ready.set()
            # What was told says too little: which of several names of a file, and not what came before the start.
            self._look()

    def _look(self) -> None:
        found = _states(self.folder)
        changed = [name for name, state in found.items() if self._known.get(name) != state]
        self._known = found
        for name in changed:
            self._told(self.folder / name)


def remote_kind(folder: Path) -> str:
    """The kind of file system, where it lies on another machine; "" where it does not, or nobody knows."""
    path = str(folder.resolve())
    if path.startswith(_REMOTE_PREFIXES):
        return "share"
    if sys.platform != "linux":
        return ""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    kind = _mounted(path, (line.split() for line in lines))
    return kind if kind.startswith(_REMOTE) else ""


def _mounted(path: str, mounts: Iterable[list[str]]) -> str:
    """The kind of the innermost mount around a path."""
    best, kind = "", ""
    for _, point, found, *_ in mounts:
        point = point.replace("\\040", " ")
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind


def _states(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What tells one content of each file from another without reading it."""
    states = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_file():
                    facts = os.stat(entry.path)
                    states[entry.name] = (facts.st_mtime_ns, facts.st_size, facts.st_ino)
    except OSError:  # between two names of a file, or a network that is away for a moment
        return states
    return states
