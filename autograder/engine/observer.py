"""Making one observation in a worker, seen from the grader: bounded in time, in bytes, and always with an answer."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cloudpickle

from autograder.engine.disk import disk_bytes, remove
from autograder.engine.frames import BadFrame, TooLarge, read_frame, write_frame
from autograder.engine.job import BOUND, LOADED, READY, SIMULATED, Job
from autograder.engine.launch import Launcher, Process
from autograder.engine.limits import Limits
from autograder.engine.results import Answer, Result, Stopped, clean, from_bytes
from autograder.engine.submission import Submission
from autograder.isolation import namespaces
from autograder.isolation.confine import Confinement
from autograder.texts import text

#: Seconds in which a worker must have started; a new interpreter imports torch first, on a busy machine slowly.
START_SECONDS = 120.0
END = b""  # what the reader reports where the stream ends
#: How often a worker's folder is looked at; it writes a few hundred megabytes in that time at most.
_WATCH_SECONDS = 0.1
_SIGKILL, _SIGXCPU = 9, getattr(signal, "SIGXCPU", -1)


class WorkerFault(Exception):
    """A worker did not start: the machine's fault, never the student's."""


class Observer:
    """Makes observations of submissions, each in a worker of its own, with a folder of its own, confined to a level."""

    def __init__(self, launcher: Launcher, limits: Limits, home: str | None = None, level: str = "L0") -> None:
        self.launcher = launcher
        self.limits = limits
        self.level = level
        self._home = Path(tempfile.mkdtemp(prefix="grade-", dir=home))
        self._home.chmod(0o711)  # a worker with a user of its own reaches its folder, and sees no other

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
        # At L2 the folder lies in the worker's own file system, with its size as the limit.
        inside = self.level == "L2"
        folder = namespaces.FOLDER if inside else tempfile.mkdtemp(dir=self._home)
        # CUDA reserves far more addresses than memory, so that a limit on addresses would refuse it.
        limits = self.limits if device in ("cpu", SIMULATED) else replace(self.limits, memory_mb=0)
        plan = Confinement(self.level, limits.processes > 0, limits.threads)
        job = Job(submission, observe, seed, limits, folder, device == SIMULATED, plan)
        try:
            return self._converse(cloudpickle.dumps(job), timeout, None if inside else folder)
        finally:
            if not inside:
                remove(folder)

    def close(self) -> None:
        """Remove the workers' folders; each worker was ended with its observation."""
        remove(str(self._home))

    def _converse(self, job: bytes, timeout: float, folder: str | None) -> Answer:
        """folder: the one to watch, if any."""
        start = time.perf_counter()
        process = self.launcher.worker(0 if folder else self.limits.disk_mb)
        try:
            output = Output(process.stderr, self.limits.output_kb << 10)
            frames = Frames(process.stdout, self.limits.observation_mb << 20, count=4)  # ready, bound, loaded, result
            hand_over(frames, process, job, output)
            answer = self._exchange(frames, process, timeout, folder)
        except BaseException:
            process.close()
            raise
        # One that has answered is about to end by itself; any other must be gone before its folder is removed.
        answered = not isinstance(answer.result, Stopped)
        if not answered:
            process.ending.kill()
        printed = output.text()
        process.close(wait=not answered)
        if answer.compiler:
            self.launcher.warm()
        return replace(answer, output=printed, seconds=time.perf_counter() - start)

    def _exchange(self, frames: Frames, process: Process, timeout: float, folder: str | None) -> Answer:
        watch = Watch(frames, folder, self.limits.disk_mb, getattr(process.ending, "pid", None))
        first = watch.next(self.limits.load_seconds)
        if first != LOADED:
            return Answer(watch.full or ending(first, process, "load_time", self.limits.load_seconds, self.limits))
        body = watch.next(timeout)
        if not isinstance(body, bytes) or body == END:
            return Answer(watch.full or ending(body, process, "time", timeout, self.limits))
        try:
            return from_bytes(body)
        except BadFrame:
            return Answer(Stopped("protocol"))


def hand_over(frames: Frames, process: Process, job: bytes, output: Output) -> None:
    """Give a worker its job, and wait until it is confined; raises WorkerFault where it does not get so far."""
    for expected in (READY, BOUND):
        found = frames.next(START_SECONDS)
        if found != expected:
            words = output.text().strip().splitlines()  # no student's: none of their code has run
            raise WorkerFault(text("not_graded.worker", reason=words[-1] if words else f"no {expected.decode()}"))
        if expected == READY:
            with contextlib.suppress(BrokenPipeError):  # a worker that died: the empty stream tells
                write_frame(process.stdin, job)


class Watch:
    """Waits for frames, and looks now and then how much disk the worker holds; ``full`` is set when it was too much."""

    def __init__(self, frames: Frames, folder: str | None, disk_mb: int, pid: int | None) -> None:
        self.full: Stopped | None = None
        self._frames, self._folder, self._disk_mb, self._pid = frames, folder, disk_mb, pid

    def next(self, timeout: float) -> bytes | BadFrame | None:
        """As Frames.next; also None once the disk is full."""
        deadline = time.monotonic() + timeout
        while self._folder and (left := deadline - time.monotonic()) > 0:
            frame = self._frames.next(min(left, _WATCH_SECONDS))
            if frame is not None:
                return frame
            if disk_bytes(self._folder, self._pid) > self._disk_mb << 20:
                self.full = Stopped("disk", self._disk_mb)
                return None
        return None if self._folder else self._frames.next(timeout)


def ending(frame: bytes | BadFrame | None, process: Process, late: str, seconds: float, limits: Limits) -> Result:
    """What a missing frame means: too late, the process gone, or nonsense."""
    if frame is None:
        return Stopped(late, seconds)
    if isinstance(frame, TooLarge):
        return Stopped("observation", limits.observation_mb)
    if frame != END:
        return Stopped("protocol")
    kind, number, cpu = _wait(process) or ("exit", 0, 0.0)
    # The kernel's bound on CPU time is in whole seconds, and ends a process by either signal.
    if kind == "signal" and (number == _SIGXCPU or (number == _SIGKILL and cpu > limits.cpu_seconds - 0.5)):
        return Stopped("cpu", limits.cpu_seconds)
    return Stopped(kind, number)


def _wait(process: Process) -> tuple[str, int, float] | None:
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
