"""A limit in seconds that code notices where it is, so that a report can tell the line.

Untrusted side: runs in workers.  Code that catches everything does not end by it; the grader then ends the process.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator

#: Whether this system can interrupt code so (Windows cannot).
EXISTS = hasattr(signal, "setitimer")


class TooLate(BaseException):
    """The time is up.  No Exception, which code may catch for reasons of its own."""


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TooLate inside after this many seconds (0: never)."""
    if not EXISTS or not seconds:
        yield
        return

    def end(*_: object) -> None:
        raise TooLate

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        signal.signal(signal.SIGALRM, before)
