"""Single keys of a terminal, without waiting for Enter; nothing where there is no terminal."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

_PAUSE = 0.1


@contextlib.contextmanager
def keys(told: Callable[[str], None]) -> Iterator[bool]:
    """Call ``told`` with each key that is pressed; yields whether there are keys.  Ctrl-C stays what it is."""
    stop = threading.Event()
    source = _source()
    if source is None:
        yield False
        return
    with source as read:
        thread = threading.Thread(target=_listen, args=(read, told, stop), daemon=True)
        thread.start()
        try:
            yield True
        finally:
            stop.set()
            thread.join(1.0)


def _listen(read: Callable[[], str], told: Callable[[str], None], stop: threading.Event) -> None:
    while not stop.is_set():
        for key in read():  # several where somebody types fast
            told(key)


def _source() -> contextlib.AbstractContextManager[Callable[[], str]] | None:
    if not sys.stdin or not sys.stdin.isatty():
        return None
    try:
        import termios  # noqa: F401
    except ImportError:
        return _console()
    return _terminal()


@contextlib.contextmanager
def _terminal() -> Iterator[Callable[[], str]]:
    """POSIX: line editing and echo off, and as they were afterwards."""
    import select
    import termios
    import tty

    fd = sys.stdin.fileno()
    before = termios.tcgetattr(fd)

    def read() -> str:
        if not select.select([fd], [], [], _PAUSE)[0]:
            return ""
        data = os.read(fd, 64)
        # An arrow is a sequence that begins with escape: none of our keys.
        return "" if data[:1] == b"\x1b" else data.decode("utf-8", "ignore")

    try:
        tty.setcbreak(fd, termios.TCSANOW)
        yield read
    finally:
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


@contextlib.contextmanager
def _console() -> Iterator[Callable[[], str]]:
    """The console of Windows."""
    import msvcrt
    import time

    console: Any = msvcrt

    def read() -> str:
        if not console.kbhit():
            time.sleep(_PAUSE)
            return ""
        key = str(console.getwch())
        if key in ("\x00", "\xe0"):  # an arrow or a function key, whose code follows
            console.getwch()
            return ""
        return key

    yield read
