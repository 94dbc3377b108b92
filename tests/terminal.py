"""A program in a terminal, and what its screen shows: a pseudo-terminal, read by a terminal emulator."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from pathlib import Path

import pyte


class Terminal:
    """One program in a terminal of its own; a context manager, which ends it."""

    def __init__(self, command: list[str], cwd: Path, columns: int = 80, lines: int = 50, **environment: str) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.fd, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        variables = {**os.environ, "TERM": "xterm-256color", **environment}
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            variables.pop(name, None)
        self.process = subprocess.Popen(
            command,
            cwd=cwd,
            env=variables,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # Ctrl-C comes from a controlling terminal
        )
        os.close(inner)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *details: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.fd)

    def press(self, keys: str) -> None:
        """Type something."""
        os.write(self.fd, keys.encode())

    def screen(self) -> str:
        """What stands on the screen now, without blanks at the ends of lines and of the screen."""
        self._read(0.0)
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip() + "\n"

    def wait_for(self, words: str, seconds: float = 60.0) -> str:
        """The screen, once these words stand on it."""
        deadline = time.monotonic() + seconds
        while words not in (shown := self.screen()):
            assert time.monotonic() < deadline, f"{words!r} did not appear:\n{shown}"
            self._read(0.1)
        # What belongs to it is written at once.
        while self._read(0.3):
            pass
        return self.screen()

    def ended(self, seconds: float = 20.0) -> int:
        """The exit status, once the program is over."""
        deadline = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.1)
        return self.process.wait(1.0)

    def _read(self, seconds: float) -> bool:
        """Take in what was written; whether there was something."""
        with contextlib.suppress(OSError):  # the program is over
            if select.select([self.fd], [], [], seconds)[0]:
                self._stream.feed(os.read(self.fd, 1 << 16))
                return True
        return False
