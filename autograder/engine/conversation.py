"""A worker as the grader sees it: one job after the other, each bounded in time and bytes, always with an answer."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace

from autograder.engine.clock import TooLate
from autograder.engine.disk import disk_bytes
from autograder.engine.frames import BadFrame, TooLarge, write_frame
from autograder.engine.job import BOUND, CLEAN, LOADED, READY
from autograder.engine.launch import Process
from autograder.engine.limits import Limits
from autograder.engine.results import Answer, Raised, Result, Stopped, from_bytes
from autograder.engine.streams import END, Streams, streams
from autograder.texts import text

#: Seconds in which a worker must have started; a new interpreter imports torch first, on a busy machine slowly.
START_SECONDS = 120.0
#: Seconds in which it must have looked at what the last job left.
_STATE_SECONDS = 5.0
#: After so many jobs a worker is replaced, so that what libraries keep does not add up.
_JOBS = 1000
#: How often a worker's folder is looked at; it writes a few hundred megabytes in that time at most.
_WATCH_SECONDS = 0.1
#: What a pipe takes from a writer although nobody reads yet (pipe(7), and 64 KiB on macOS).
_PIPE_BYTES = 1 << 15
_SIGKILL, _SIGXCPU = 9, getattr(signal, "SIGXCPU", -1)


class WorkerFault(Exception):
    """A worker did not start: the machine's fault, never the student's."""


class Conversation:
    """A worker's process, and the jobs it has served.

    folder: the one to watch for its size, if any.  trusted: the course's own code, which reads what it is sent.
    """

    def __init__(self, process: Process, limits: Limits, folder: str | None, *, trusted: bool = False) -> None:
        self._process, self._limits, self._folder, self._trusted = process, limits, folder, trusted
        # Up to four frames a job, after the first one: bound, loaded, the answer, and the state.
        self._pipes = streams(process, limits.observation_mb << 20, limits.output_kb << 10, count=1 + 4 * _JOBS)
        self._jobs = 0
        self._alive = True

    def is_clean(self, job: bytes) -> bool:
        """Whether the worker can serve this next job as if it had served none."""
        fits = self._trusted or len(job) <= _PIPE_BYTES  # a worker that does not read must not hold the grader up
        return fits and self._alive and self._jobs < _JOBS and self._pipes.next(_STATE_SECONDS) == CLEAN

    def ask(self, job: bytes, timeout: float) -> Answer:
        """Serve one job; raises WorkerFault where the worker does not start.

        A later job of an untrusted worker may end as Stopped("protocol") for what an earlier one did.
        """
        start = time.perf_counter()
        self._jobs += 1
        answer = self._exchange(timeout) if self._hand_over(job) else Answer(Stopped("protocol"))
        if isinstance(answer.result, Stopped):
            self._alive = False
            self._process.ending.kill()  # it must be gone before its folder is removed
        printed = self._pipes.text(ended=not self._alive)
        return replace(answer, output=printed, seconds=time.perf_counter() - start)

    def close(self) -> None:
        """End the process: before the next one starts, or at once where it does what it should not."""
        self._process.close(wait=not self._alive)

    def _hand_over(self, job: bytes) -> bool:
        """Give the worker a job, and wait until it is confined; False where an earlier job spoilt it."""
        first = self._jobs == 1
        at_once = not first or len(job) <= _PIPE_BYTES  # one that is still starting reads after its first word
        if at_once and not self._give(job):
            return False
        for expected in (READY, BOUND) if first else (BOUND,):
            found = self._pipes.next(START_SECONDS if first or self._trusted else self._limits.load_seconds)
            if found != expected:
                return self._spoilt(expected)
            if expected == READY and not at_once:
                self._give(job)
        return True

    def _spoilt(self, expected: bytes) -> bool:
        """False; raises WorkerFault where no student's code has run yet."""
        if self._jobs > 1 and not self._trusted:
            return False
        words = self._pipes.text(ended=True).strip().splitlines()
        raise WorkerFault(text("not_graded.worker", reason=words[-1] if words else f"no {expected.decode()}"))

    def _give(self, job: bytes) -> bool:
        """Whether it could be written; a worker that has run a student's code may have left its pipe full."""
        later = self._jobs > 1 and not self._trusted
        if later and os.name == "posix":
            os.set_blocking(self._process.stdin, False)
        try:
            write_frame(self._process.stdin, job)
        except BrokenPipeError:  # a worker that died: the empty stream tells
            return not later
        except BlockingIOError:
            return False
        return True

    def _exchange(self, timeout: float) -> Answer:
        watch = _Watch(self._pipes, self._folder, self._limits.disk_mb, getattr(self._process.ending, "pid", None))
        first = watch.next(self._limits.load_seconds)
        if first != LOADED:
            return Answer(watch.full or self._ending(first, "load_time", self._limits.load_seconds))
        body = watch.next(timeout)
        if not isinstance(body, bytes) or body == END:
            return Answer(watch.full or self._ending(body, "time", timeout))
        try:
            return _stopped(from_bytes(body), timeout)
        except BadFrame:
            return Answer(Stopped("protocol"))

    def _ending(self, frame: bytes | BadFrame | None, late: str, seconds: float) -> Result:
        """What a missing frame means: too late, the process gone, or nonsense."""
        if frame is None:
            return Stopped(late, seconds)
        if isinstance(frame, TooLarge):
            return Stopped("observation", self._limits.observation_mb)
        if frame != END:
            return Stopped("protocol")
        kind, number, cpu = self._wait() or ("exit", 0, 0.0)
        # The kernel's bound on CPU time is in whole seconds, and ends a process by either signal.
        most = self._limits.cpu_seconds
        if kind == "signal" and (number == _SIGXCPU or (number == _SIGKILL and cpu > most - 0.5)):
            return Stopped("cpu", most)
        return Stopped(kind, number)

    def _wait(self) -> tuple[str, int, float] | None:
        """The status of a process whose stream has ended: it is about to be gone."""
        deadline = time.monotonic() + 1.0
        while (status := self._process.ending.status()) is None and time.monotonic() < deadline:
            time.sleep(0.005)
        return status


def _stopped(answer: Answer, timeout: float) -> Answer:
    """The answer; code that was told that its time is up was stopped, and says where."""
    result = answer.result
    if isinstance(result, Raised) and result.problem.type == TooLate.__name__:
        return replace(answer, result=Stopped("time", timeout, result.problem.place))
    return answer


class _Watch:
    """Waits for frames, and looks now and then how much disk the worker holds; ``full`` is set when it was too much."""

    def __init__(self, pipes: Streams, folder: str | None, disk_mb: int, pid: int | None) -> None:
        self.full: Stopped | None = None
        self._pipes, self._folder, self._disk_mb, self._pid = pipes, folder, disk_mb, pid

    def next(self, timeout: float) -> bytes | BadFrame | None:
        """As Streams.next; also None once the disk is full."""
        deadline = time.monotonic() + timeout
        while self._folder and (left := deadline - time.monotonic()) > 0:
            frame = self._pipes.next(min(left, _WATCH_SECONDS))
            if frame is not None:
                return frame
            if disk_bytes(self._folder, self._pid) > self._disk_mb << 20:
                self.full = Stopped("disk", self._disk_mb)
                return None
        return None if self._folder else self._pipes.next(timeout)
