"""What a worker sends and prints, as the grader reads it: bounded in time and in bytes.

On POSIX both pipes are polled in the thread that waits: two threads for each observation took a tenth of its time.
Windows cannot poll pipes, so there each has a thread.
"""

from __future__ import annotations

import contextlib
import os
import queue
import select
import threading
import time
from collections.abc import Callable
from typing import Protocol

from autograder.engine.frames import BadFrame, FrameBuffer, read_frame
from autograder.engine.launch import Process
from autograder.engine.results import clean

END = b""  # what stands for a frame where the stream ends
_CHUNK = 1 << 20
#: How long the last words of a process are waited for: one that left its group may hold the pipe open.
_LAST_SECONDS = 0.2
#: How long a thread that reads may be behind.
_SOON_SECONDS = 0.02


class Streams(Protocol):
    """The two pipes from a worker."""

    def next(self, timeout: float) -> bytes | BadFrame | None:
        """The next frame, END at the end, a BadFrame for nonsense, None after ``timeout`` seconds."""

    def text(self, *, ended: bool) -> str:
        """What was printed since the last call, cut to the limit and cleaned of control characters.

        ended: the process is gone, and is read to its last word; else what it has printed up to its last frame.
        """


def streams(process: Process, frame_limit: int, output_limit: int, count: int) -> Streams:
    """Frames of at most ``frame_limit`` bytes, ``count`` of them, and the first ``output_limit`` bytes printed."""
    kind = _Polled if os.name == "posix" else _Threaded
    return kind(process, frame_limit, output_limit, count)


class _Printed:
    """Keeps the first bytes that a process prints."""

    def __init__(self, limit: int) -> None:
        self._kept = bytearray()
        self._limit = limit
        self._total = 0

    def add(self, part: bytes) -> None:
        self._total += len(part)
        self._kept += part[: max(0, self._limit - len(self._kept))]

    def text(self) -> str:
        """What was kept, which begins anew."""
        kept, total = clean(bytes(self._kept).decode("utf-8", "replace"), self._limit), self._total
        self._kept, self._total = bytearray(), 0
        return kept + ("\n…" if total > self._limit and not kept.endswith("…") else "")


class _Polled:
    """Reads what is there whenever somebody waits."""

    def __init__(self, process: Process, frame_limit: int, output_limit: int, count: int) -> None:
        self._frames = FrameBuffer(frame_limit)
        self._printed = _Printed(output_limit)
        self._left = count
        self._sinks = {process.stdout: self._frames.add, process.stderr: self._printed.add}
        self._error = process.stderr
        # Apart for what is printed: frames are taken in only while one is wanted, or a flood of them would pile up.
        self._both, self._printing = select.poll(), select.poll()
        for fd in self._sinks:
            self._both.register(fd, select.POLLIN)
        self._printing.register(process.stderr, select.POLLIN)

    def next(self, timeout: float) -> bytes | BadFrame | None:
        deadline = time.monotonic() + timeout
        while self._left:
            try:
                frame = self._frames.take()
            except BadFrame as error:
                return error
            if frame is not None:
                self._left -= 1
                return frame
            if (left := deadline - time.monotonic()) <= 0:
                return None
            try:
                self._read(self._both, left)
            except MemoryError:
                return BadFrame("a frame beyond the memory")
        return None

    def text(self, *, ended: bool) -> str:
        deadline = time.monotonic() + _LAST_SECONDS
        while self._error in self._sinks and (left := deadline - time.monotonic()) > 0:
            if not self._read(self._printing, left if ended else 0):
                break
        return self._printed.text()

    def _read(self, poll: select.poll, seconds: float) -> bool:
        """Read what is there within so many seconds; whether there was anything."""
        found = poll.poll(1000 * seconds)
        for fd, _ in found:
            part = os.read(fd, _CHUNK)
            self._sinks[fd](part)
            if not part:
                self._both.unregister(fd)
                del self._sinks[fd]
        return bool(found)


class _Threaded:
    """Reads each pipe on a thread."""

    def __init__(self, process: Process, frame_limit: int, output_limit: int, count: int) -> None:
        self._queue: queue.Queue[bytes | BadFrame] = queue.Queue()
        self._printed = _Printed(output_limit)
        # The threads' own descriptors: the process may be closed while they still read.
        frames, printed = os.dup(process.stdout), os.dup(process.stderr)
        _thread(lambda: self._read_frames(frames, frame_limit, count))
        self._printing = _thread(lambda: self._read_printed(printed))

    def next(self, timeout: float) -> bytes | BadFrame | None:
        try:
            return self._queue.get(timeout=timeout)
        except queue.Empty:
            return None

    def text(self, *, ended: bool) -> str:
        self._printing.join(_LAST_SECONDS if ended else _SOON_SECONDS)
        return self._printed.text()

    def _read_frames(self, fd: int, limit: int, count: int) -> None:
        try:
            for _ in range(count):  # whatever follows is not wanted
                body = read_frame(fd, limit)
                self._queue.put(END if body is None else body)
        except (BadFrame, MemoryError) as error:
            self._queue.put(error if isinstance(error, BadFrame) else BadFrame("a frame beyond the memory"))
        finally:
            os.close(fd)

    def _read_printed(self, fd: int) -> None:
        with contextlib.suppress(OSError):
            while part := os.read(fd, 1 << 16):
                self._printed.add(part)
        os.close(fd)


def _thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
