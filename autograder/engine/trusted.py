"""Observing the course's own code: the solution, known mistakes, and all that `verify` tries, in a worker that stays.

Same questions and same answers as :class:`~autograder.engine.observer.Observer`, without a fork for each.  Never for
a submission: what one job leaves behind in the process, the next one could find.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import cloudpickle

from autograder.engine.frames import BadFrame, write_frame
from autograder.engine.job import BOUND, CLEAN, LOADED, READY, SIMULATED, Job
from autograder.engine.launch import Launcher, Process
from autograder.engine.limits import Limits
from autograder.engine.observer import END, START_SECONDS, Frames, Output, WorkerFault, ending
from autograder.engine.results import Answer, Stopped, from_bytes
from autograder.engine.submission import Submission
from autograder.texts import text

#: After so many jobs a worker is replaced, so that what libraries keep does not add up.
_JOBS = 1000
_STATE_SECONDS = 10.0


class TrustedObserver:
    """Makes observations in one worker per kind of device, replaced whenever a job broke or changed it."""

    def __init__(self, launcher: Launcher, limits: Limits, home: str | None = None) -> None:
        self.launcher = launcher
        self.limits = limits
        self._home = Path(tempfile.mkdtemp(prefix="grade-", dir=home))
        self._workers: dict[bool, _Worker] = {}
        self._lock = threading.Lock()

    def observe(
        self, submission: Submission, observe: bytes, *, seed: int, timeout: float, device: str = "cpu"
    ) -> Answer:
        """As Observer.observe."""
        on_cpu = device in ("cpu", SIMULATED)
        # A worker that stays uses more CPU time than any of its jobs may.
        limits = replace(self.limits, cpu_seconds=0, **({} if on_cpu else {"memory_mb": 0}))
        with self._lock:
            try:
                folder = tempfile.mkdtemp(dir=self._home)
                job = Job(submission, observe, seed, limits, folder, device == SIMULATED)
                try:
                    return self._ask(on_cpu, cloudpickle.dumps(job), timeout)
                finally:
                    shutil.rmtree(folder, ignore_errors=True)
            except (OSError, MemoryError) as error:
                raise WorkerFault(text("not_graded.worker", reason=f"{type(error).__name__}: {error}")) from error

    def close(self) -> None:
        """End the workers and remove their folders."""
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()
        shutil.rmtree(self._home, ignore_errors=True)

    def _ask(self, on_cpu: bool, job: bytes, timeout: float) -> Answer:
        start = time.perf_counter()
        worker = self._workers.pop(on_cpu, None) or _Worker(self.launcher.trusted_worker(), self.limits)
        answer, clean = worker.serve(job, timeout)
        if clean:
            self._workers[on_cpu] = worker
        else:
            worker.close()
        if answer.compiler:
            self.launcher.warm()
        return replace(answer, seconds=time.perf_counter() - start)


class _Worker:
    """One process, and the jobs it has served."""

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits
        self._jobs = 0
        self._output = Output(process.stderr, 0)  # read on, so that the worker never waits for a reader
        self._frames = Frames(process.stdout, limits.observation_mb << 20, count=1 + 4 * _JOBS)
        self._expect(READY)

    def serve(self, job: bytes, timeout: float) -> tuple[Answer, bool]:
        """The answer, and whether the worker can serve another job."""
        self._jobs += 1
        with contextlib.suppress(BrokenPipeError):  # a worker that died: the empty stream tells
            write_frame(self._process.stdin, job)
        self._expect(BOUND)
        first = self._frames.next(self._limits.load_seconds)
        if first != LOADED:
            return Answer(ending(first, self._process, "load_time", self._limits.load_seconds, self._limits)), False
        body = self._frames.next(timeout)
        if not isinstance(body, bytes) or body == END:
            return Answer(ending(body, self._process, "time", timeout, self._limits)), False
        try:
            answer = from_bytes(body)
        except BadFrame:
            return Answer(Stopped("protocol")), False
        return answer, self._frames.next(_STATE_SECONDS) == CLEAN and self._jobs < _JOBS

    def _expect(self, frame: bytes) -> None:
        if self._frames.next(START_SECONDS) != frame:
            self.close()
            raise WorkerFault(text("not_graded.worker", reason=f"no {frame.decode()} in {START_SECONDS:g} s"))

    def close(self) -> None:
        """End the process."""
        self._process.close()
