"""What a worker's code prints: handed on as a whole, or kept back.  Untrusted side."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator


def flush() -> None:
    """Hand on what the streams still hold; a student may have put anything in their places."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


@contextlib.contextmanager
def silence() -> Iterator[None]:
    """Print nothing inside, whoever kept a stream: all write to the same descriptors."""
    null, kept = os.open(os.devnull, os.O_WRONLY), {fd: os.dup(fd) for fd in (1, 2)}
    flush()
    try:
        for fd in kept:
            os.dup2(null, fd)
        yield
    finally:
        flush()
        for fd, own in kept.items():
            os.dup2(own, fd)
            os.close(own)
        os.close(null)
