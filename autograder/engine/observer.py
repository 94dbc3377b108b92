"""Making one observation in a worker, seen from the grader: bounded in time, in bytes, and always with an answer."""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cloudpickle

from autograder.engine.frames import BadFrame, read_frame, write_frame
from autograder.engine.job import LOADED, READY, SIMULATED, Job
from autograder.engine.launch import Launcher, Process
from autograder.engine.limits import Limits
from autograder.engine.results import Answer, Result, Stopped, clean, from_bytes
from autograder.engine.submission import Submission
from autograder.texts import text

#: Seconds in which a worker must have started; a new interpreter imports torch first, on a busy machine slowly.
START_SECONDS = 120.0
END = b""  # what the reader reports where the stream ends


class WorkerFault(Exception):
    """A worker did not start: the machine's fault, never the student's."""


class Observer:
    """Makes observations of submissions, each in a worker of its own with a folder of its own."""

    def __init__(self, launcher: Launcher, limits: Limits, home: str | None = None) -> None:
        self.launcher = launcher
        self.limits = limits
        self._home = Path(tempfile.mkdtemp(prefix="grade-", dir=home))

    def observe(
        self, submission: Submission, observe: bytes, *, seed: int, timeout: float, device: str = "cpu"
    ) -> Answer:
        """Run a pickled function on a submission; every ending of the worker gives an answer.

        observe: cloudpickle bytes.  timeout: seconds, from when the submission has loaded.  device: where the
        function's tensors are (SIMULATED: as dumps_simulated pickled them).
        Raises WorkerFault where no worker could be started.
        """
        try:
            return self._observe(submission, observe, seed, timeout, device)
        except (OSError, MemoryError) as error:  # no folder, no descriptor, no zygote: never the student's doing
            raise WorkerFault(text("not_graded.worker", reason=f"{type(error).__name__}: {error}")) from error

    def _observe(self, submission: Submission, observe: bytes, seed: int, timeout: float, device: str) -> Answer:
        folder = tempfile.mkdtemp(dir=self._home)
        # CUDA reserves far more addresses than memory, so that a limit on addresses would refuse it.
        limits = self.limits if device in ("cpu", SIMULATED) else replace(self.limits, memory_mb=0)
        job = Job(submission, observe, seed, limits, folder, device == SIMULATED)
        try:
            return self._converse(cloudpickle.dumps(job), timeout)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Remove the workers' folders; each worker was ended with its observation."""
        shutil.rmtree(self._home, ignore_errors=True)

    def _converse(self, job: bytes, timeout: float) -> Answer:
        start = time.perf_counter()
        process = self.launcher.worker()
        output = Output(process.stderr, self.limits.output_kb << 10)
        try:
            answer = self._exchange(process, job, timeout)
        finally:
            process.ending.kill()
            printed = output.text()
            process.close()
        if answer.compiler:
            self.launcher.warm()
        return replace(answer, output=printed, seconds=time.perf_counter() - start)

    def _exchange(self, process: Process, job: bytes, timeout: float) -> Answer:
        frames = Frames(process.stdout, self.limits.observation_mb << 20, count=3)  # ready, loaded and the result
        if frames.next(START_SECONDS) != READY:
            raise WorkerFault(text("not_graded.worker", reason=f"no answer in {START_SECONDS:g} s"))
        with contextlib.suppress(BrokenPipeError):  # a worker that died: the empty stream tells
            write_frame(process.stdin, job)
        first = frames.next(self.limits.load_seconds)
        if first != LOADED:
            return Answer(ending(first, process, "load_time", self.limits.load_seconds))
        body = frames.next(timeout)
        if not isinstance(body, bytes) or body == END:
            return Answer(ending(body, process, "time", timeout))
        try:
            return from_bytes(body)
        except BadFrame:
            return Answer(Stopped("protocol"))


def ending(frame: bytes | BadFrame | None, process: Process, late: str, seconds: float) -> Result:
    """What a missing frame means: too late, the process gone, or nonsense."""
    if frame is None:
        return Stopped(late, seconds)
    if frame != END:
        return Stopped("protocol")
    kind, number = _wait(process) or ("exit", 0)
    return Stopped(kind, number)


def _wait(process: Process) -> tuple[str, int] | None:
    """The status of a process whose stream has ended: it is about to be gone."""
    deadline = time.monotonic() + 1.0
    while (status := process.ending.status()) is None and time.monotonic() < deadline:
        time.sleep(0.005)
    return status


class Frames:
    """Reads ``count`` frames on a thread, so that waiting for one can end at a deadline on every platform."""

    def __init__(self, fd: int, limit: int, count: int) -> None:
        self._queue: queue.Queue[bytes | BadFrame] = queue.Queue()
        own = os.dup(fd)  # the thread's own: the process may be closed while it still reads
        self._thread = _thread(lambda: self._read(own, limit, count))

    def next(self, timeout: float) -> bytes | BadFrame | None:
        """The next frame, ``b""`` at the end, a BadFrame for nonsense, None after ``timeout`` seconds."""
        try:
            return self._queue.get(timeout=timeout)
        except queue.Empty:
            return None

    def _read(self, fd: int, limit: int, count: int) -> None:
        try:
            for _ in range(count):  # whatever follows is not wanted
                body = read_frame(fd, limit)
                self._queue.put(END if body is None else body)
        except (BadFrame, MemoryError) as error:
            self._queue.put(error if isinstance(error, BadFrame) else BadFrame("a frame beyond the memory"))
        finally:
            os.close(fd)


class Output:
    """Keeps the first bytes that a process prints, and reads on so that it never waits for a reader."""

    def __init__(self, fd: int, limit: int) -> None:
        self._kept = bytearray()
        self._limit = limit
        self._total = 0
        self._fd = os.dup(fd)
        self._thread = _thread(self._read)

    def text(self) -> str:
        """What was printed, cut to the limit and cleaned of control characters."""
        self._thread.join(0.2)  # a process that left its group may hold the pipe open; do not wait for it
        kept = clean(bytes(self._kept).decode("utf-8", "replace"), self._limit)
        return kept + ("\n…" if self._total > self._limit and not kept.endswith("…") else "")

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            while part := os.read(self._fd, 1 << 16):
                self._total += len(part)
                self._kept += part[: max(0, self._limit - len(self._kept))]
        os.close(self._fd)


def _thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread
