"""A container as its owner sees it: a folder that is the root of another machine, and commands that run there."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.engine.launch import interpreter
from autograder.rehearsal.inside import Order
from autograder.rehearsal.meter import Meter

_LOOK_SECONDS = 0.04
_MOST_OUTPUT = 4 << 20
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


@dataclass(frozen=True)
class Ran:
    """How a command ended: its status, seconds, most MB of memory, and whether time or memory ran out."""

    status: int
    seconds: float
    peak_mb: float
    late: bool
    killed: int
    stdout: bytes
    stderr: bytes


@dataclass(frozen=True)
class Container:
    """A root folder, with the Python that runs here as its python3."""

    root: Path

    def path(self, inside: str) -> Path:
        """Where an absolute path of the container lies on this machine."""
        return self.root / inside.lstrip("/")

    def run(
        self,
        command: list[str],
        folder: str,
        *,
        user: int,
        seconds: float,
        memory_mb: int,
        environment: dict[str, str] | None = None,
    ) -> Ran:
        """Run a command in a folder as a user, without a network."""
        order = Order(str(self.root), tuple(command), folder, user, _environment(user, environment or {}), _python())
        with tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
            process = subprocess.Popen(
                [*interpreter("autograder.rehearsal.inside"), order.dumps()],
                stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env={}, start_new_session=True,
            )  # fmt: skip
            meter = Meter(process.pid, memory_mb << 20)
            start = time.monotonic()
            late = not _ended(process, meter, start + seconds)
            taken = time.monotonic() - start
            peak_mb = meter.peak / (1 << 20)
            return Ran(process.returncode, taken, peak_mb, late, meter.killed, _read(stdout), _read(stderr))

    def give(self, inside: str, user: int) -> None:
        """Let a folder and all in it belong to a user."""
        if os.geteuid() == 0:
            for path in (self.path(inside), *self.path(inside).rglob("*")):
                os.chown(path, user, user, follow_symlinks=False)


@contextlib.contextmanager
def container() -> Iterator[Container]:
    """A new one, gone afterwards."""
    folder = tempfile.mkdtemp(prefix="rehearsal-")
    os.chmod(folder, 0o755)
    try:
        yield Container(Path(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ended(process: subprocess.Popen[bytes], meter: Meter, deadline: float) -> bool:
    """Wait and measure; False where time was up, and the process was killed."""
    try:
        while process.poll() is None and time.monotonic() < deadline:
            meter.look()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_SECONDS)
        return process.poll() is not None
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _read(file: object) -> bytes:
    file.seek(0)  # type: ignore[attr-defined]
    data: bytes = file.read(_MOST_OUTPUT)  # type: ignore[attr-defined]
    return data


def _python() -> tuple[str, ...]:
    """The folders of the Python that runs here: its environment and the installation behind it."""
    return tuple(dict.fromkeys((sys.prefix, sys.base_prefix)))


def _environment(user: int, more: dict[str, str]) -> dict[str, str]:
    first = os.path.join(sys.prefix, "bin")
    home = "/root" if user == 0 else "/tmp"
    # Nothing can be fetched here: what pip is asked to install must be there already.
    return {"PATH": f"{first}:{_PATH}", "HOME": home, "LANG": "C.UTF-8", "PIP_NO_INDEX": "1", **more}
