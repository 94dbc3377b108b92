"""Observing the course's own code: the solution, known mistakes, and all that `verify` tries, in a worker that stays.

Same questions and same answers as :class:`~autograder.engine.observer.Observer`, without a fork for each.  Never for
a submission: what one job leaves behind in the process, the next one could find.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import cloudpickle

from autograder.engine.conversation import Conversation, WorkerFault
from autograder.engine.job import SIMULATED, Job
from autograder.engine.launch import Launcher
from autograder.engine.limits import Limits
from autograder.engine.results import Answer
from autograder.engine.submission import Submission
from autograder.texts import text


class TrustedObserver:
    """Makes observations in one worker per kind of device, replaced whenever a job broke or changed it."""

    def __init__(self, launcher: Launcher, limits: Limits, home: str | None = None) -> None:
        self.launcher = launcher
        self.limits = limits
        self._home = Path(tempfile.mkdtemp(prefix="grade-", dir=home))
        self._workers: dict[bool, Conversation] = {}
        self._lock = threading.Lock()

    def observe(
        self,
        submission: Submission,
        observe: bytes,
        *,
        seed: int,
        timeout: float,
        device: str = "cpu",
        group: str = "",
    ) -> Answer:
        """As Observer.observe; all groups share a worker."""
        on_cpu = device in ("cpu", SIMULATED)
        # A worker that stays uses more CPU time than any of its jobs may.
        limits = replace(self.limits, cpu_seconds=0, **({} if on_cpu else {"memory_mb": 0}))
        with self._lock:
            try:
                folder = tempfile.mkdtemp(dir=self._home)
                seconds = Job.notice(timeout)
                job = Job(submission, observe, seed, limits, folder, device == SIMULATED, seconds=seconds)
                try:
                    return self._ask(on_cpu, cloudpickle.dumps(job), timeout)
                finally:
                    shutil.rmtree(folder, ignore_errors=True)
            except (OSError, MemoryError) as error:
                raise WorkerFault(text("not_graded.worker", reason=f"{type(error).__name__}: {error}")) from error

    def release(self) -> None:
        """Nothing: its workers serve any of the course's own code."""

    def close(self) -> None:
        """End the workers and remove their folders."""
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()
        shutil.rmtree(self._home, ignore_errors=True)

    def _ask(self, on_cpu: bool, job: bytes, timeout: float) -> Answer:
        start = time.perf_counter()
        worker = self._workers.pop(on_cpu, None)
        if worker and not worker.is_clean(job):
            worker.close()
            worker = None
        worker = worker or Conversation(self.launcher.worker(), self.limits, None, trusted=True)
        try:
            answer = worker.ask(job, timeout)
        except BaseException:
            worker.close()
            raise
        self._workers[on_cpu] = worker
        if answer.compiler:
            self.launcher.warm()
        return replace(answer, output="", seconds=time.perf_counter() - start)
