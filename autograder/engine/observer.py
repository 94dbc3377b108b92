"""Observing submissions: each in workers of its own, confined, and never two submissions in one."""

from __future__ import annotations

import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

import cloudpickle

from autograder.engine.conversation import Conversation, WorkerFault
from autograder.engine.disk import remove
from autograder.engine.job import SIMULATED, Job
from autograder.engine.launch import Launcher
from autograder.engine.limits import Limits
from autograder.engine.results import Answer, Stopped
from autograder.engine.submission import Submission
from autograder.isolation import namespaces
from autograder.isolation.confine import Confinement
from autograder.texts import text

#: How an observation may end that a new worker is not asked about: it would take as long again.
_TOO_LATE = ("time", "load_time")


@dataclass
class _Kept:
    """A worker that may serve another job: of this submission, this group, on this kind of device."""

    submission: Submission
    group: str
    on_cpu: bool
    folder: str
    worker: Conversation


class Observer:
    """Makes observations of submissions in workers confined to a level.

    Observations of one submission and one group (public, hidden) share a worker for as long as it finds nothing
    changed, and is as if it had served none.  What a hidden check tells its worker is thus never near a public one.
    """

    def __init__(self, launcher: Launcher, limits: Limits, home: str | None = None, level: str = "L0") -> None:
        self.launcher = launcher
        self.limits = limits
        self.level = level
        self._home = Path(tempfile.mkdtemp(prefix="grade-", dir=home))
        self._home.chmod(0o711)  # a worker with a user of its own reaches its folder, and sees no other
        self._kept: _Kept | None = None
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
        """Run a pickled function on a submission; every ending of the worker gives an answer.

        observe: cloudpickle bytes.  timeout: seconds, from when the submission has loaded.  device: where the
        function's tensors are (SIMULATED: as dumps_simulated pickled them).  group: observations that may share a
        worker; "" has one of its own.  Raises WorkerFault where no worker could be started.
        """
        try:
            with self._lock:
                start = time.perf_counter()
                answer = self._observe(submission, observe, seed, timeout, device, group)
                # With the wait for a worker that was asked before: a submission's time is bounded as a whole.
                return replace(answer, seconds=time.perf_counter() - start)
        except (OSError, MemoryError) as error:  # no folder, no descriptor, no zygote: never the student's doing
            raise WorkerFault(text("not_graded.worker", reason=f"{type(error).__name__}: {error}")) from error

    def release(self) -> None:
        """End the worker that is kept: its submission will be asked no more."""
        kept, self._kept = self._kept, None
        if kept:
            self._end(kept)

    def close(self) -> None:
        """End the worker that is kept, and remove the workers' folders."""
        self.release()
        remove(str(self._home))

    def _observe(
        self, submission: Submission, observe: bytes, seed: int, timeout: float, device: str, group: str
    ) -> Answer:
        on_cpu = device in ("cpu", SIMULATED)
        # CUDA reserves far more addresses than memory, so that a limit on addresses would refuse it.
        limits = self.limits if on_cpu else replace(self.limits, memory_mb=0)
        plan = Confinement(self.level, limits.processes > 0, limits.threads, gpu=not on_cpu)

        def job(folder: str) -> bytes:
            seconds = Job.notice(timeout)
            told = Job(submission, observe, seed, limits, folder, device == SIMULATED, plan, seconds)
            return bytes(cloudpickle.dumps(told))

        kept, self._kept = self._kept, None
        if kept and (kept.submission is submission and (kept.group, kept.on_cpu) == (group, on_cpu)):
            answer = self._ask_again(kept, job(kept.folder), timeout)
            if answer is not None:
                return answer
        elif kept:
            self._end(kept)
        new = self._start(submission, group, on_cpu, limits)
        return self._ask(new, job(new.folder), timeout)

    def _ask_again(self, kept: _Kept, job: bytes, timeout: float) -> Answer | None:
        """The answer of a worker that has served before; None where a new one has to be asked."""
        if not kept.worker.is_clean(job):
            self._end(kept)
            return None
        answer = self._ask(kept, job, timeout)
        stopped = isinstance(answer.result, Stopped) and answer.result.reason not in _TOO_LATE
        return None if stopped else answer

    def _start(self, submission: Submission, group: str, on_cpu: bool, limits: Limits) -> _Kept:
        # At L2 the folder lies in the worker's own file system, with its size as the limit.
        inside = self.level == "L2"
        folder = namespaces.FOLDER if inside else tempfile.mkdtemp(dir=self._home)
        try:
            process = self.launcher.worker(limits.disk_mb if inside else 0)
        except BaseException:
            self._remove(folder)
            raise
        return _Kept(submission, group, on_cpu, folder, Conversation(process, limits, None if inside else folder))

    def _ask(self, kept: _Kept, job: bytes, timeout: float) -> Answer:
        """Its answer; afterwards the worker is the one that is kept, or ended."""
        keep = False
        try:
            answer = kept.worker.ask(job, timeout)
            keep = bool(kept.group) and not isinstance(answer.result, Stopped)
        finally:
            if keep:
                self._kept = kept
            else:
                self._end(kept)
        if answer.compiler:
            self.launcher.warm()
        return answer

    def _end(self, kept: _Kept) -> None:
        kept.worker.close()
        self._remove(kept.folder)

    def _remove(self, folder: str) -> None:
        if folder != namespaces.FOLDER:
            remove(folder)
