"""One exercise while it is watched: its grader, the seed, and what was found last."""

from __future__ import annotations

import contextlib
import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from autograder.cli.grade import Options, is_changed, open_grader
from autograder.course import Exercise
from autograder.engine.submission import BadSubmission, Submission, from_source
from autograder.grading.client import GraderProcess, Pool
from autograder.learner.changes import concerned
from autograder.record import Record
from autograder.report.progress import Progress

Read = Submission | BadSubmission
#: What a run of the grader is for.
Kind = Literal["grade", "confirm", "prepare"]

_SEEDS = 1 << 31
_PATIENCE = 1.0  # seconds after which a run is given up for something new


class Sitting:
    """An exercise that is graded again and again."""

    def __init__(self, pool: Pool, exercise: Exercise, options: Options) -> None:
        self.exercise = exercise
        self.record: Record | None = None
        #: The file that was worked on last.
        self.path: Path | None = None
        self._pool, self._options = pool, options
        self._files = {exercise.script, exercise.notebook}
        # One seed for the sitting: the reference's answers are known from the first run on.
        self.seed = random.SystemRandom().randrange(_SEEDS) if options.seed is None else options.seed
        self._code = ""
        self._prepared: set[str] = set()
        self._preparing = ""
        self._too_long: set[str] = set()  # functions whose mistakes took longer than a student waits
        self._run_of: Kind | None = None
        self._began = 0.0
        self.interrupted = False
        self._grader: GraderProcess = open_grader(pool, exercise, options)

    @property
    def functions(self) -> list[str]:
        """The functions that are graded, once they are known."""
        return list(self.record.by_function) if self.record else []

    @property
    def files(self) -> list[Path]:
        """The files that may be worked on and are there, the script first."""
        return sorted((path for path in self._files if path.is_file()), key=lambda path: path.suffix, reverse=True)

    def watches(self, path: Path) -> bool:
        """Whether a save of this file counts: an untouched stub beside the file that is worked on does not."""
        return path in self._files and (path == self.path or self.path is None or is_changed(self.exercise, path))

    def work_on(self, path: Path) -> None:
        """This is the student's file; it may bear another name."""
        self._files.add(path)
        self.path = path

    def grade(self, submission: Read) -> tuple[Record, tuple[str, ...]]:
        """What the change since the last run concerns, so that its verdict is there at once; and what that is."""
        code = _code(submission)
        first = concerned(self._code, code, self.functions) if self.record else ()
        record = self._run(submission, self.seed, first)
        self.record = _merged(self.record, record) if first and self.record else record
        self._code = code
        return self.record, first

    def grade_others(self, submission: Read, done: tuple[str, ...], is_idle: Callable[[], bool]) -> Record:
        """The functions that should be as they were, for as long as nothing else is to be done."""
        assert self.record
        for function in (name for name in self.functions if name not in done):
            if not is_idle():
                break
            self.record = _merged(self.record, self._run(submission, self.seed, (function,)))
        return self.record

    def confirm(self, submission: Read) -> Record:
        """A run with inputs that were never seen; where it finds something, its seed is that of the sitting."""
        other = self._run(submission, None, kind="confirm")
        if other.exit_status != 0:
            self.seed = other.seed
            self._prepared = {*self._too_long}
        return other

    def prepare(self) -> None:
        """While nothing is asked: let the mistakes in one function answer its checks, as its first wrong answer will
        need it; with dozens of mistakes that takes a second, which a student would wait."""
        left = [name for name in self.functions or self.exercise.guides if name not in self._prepared]
        function = next((name for name in left if not self._is_full(name)), next(iter(left), ""))
        if function:
            self._prepared.add(function)
            fails = from_source(self.exercise.script.name, f"def {function}(*_, **__):\n    raise RuntimeError\n")
            with self._busy("prepare"):
                self._preparing = function
                self._grader.grade(fails, self.seed, functions=(function,))
            self._preparing = ""

    def give_up(self, *kinds: Kind) -> None:
        """End a run of one of these kinds as soon as it takes long, from another thread: it ends in a GraderError."""
        kind, began = self._run_of, self._began
        if kind in kinds:
            timer = threading.Timer(max(0.0, began + _PATIENCE - time.monotonic()), self._end, (began,))
            timer.daemon = True
            timer.start()

    def _end(self, began: float) -> None:
        if self._began == began:
            self.interrupted = True
            self._grader.interrupt()

    def renew(self) -> None:
        """Go on with a new grader after one was given up."""
        self.close()
        self._grader = open_grader(self._pool, self.exercise, self._options)
        self._too_long |= {self._preparing} - {""}
        self._prepared = {*self._too_long}
        self._preparing, self.interrupted = "", False

    def close(self) -> None:
        """End the grader."""
        self._grader.close()

    def _run(self, submission: Read, seed: int | None, functions: tuple[str, ...] = (), kind: Kind = "grade") -> Record:
        with self._busy(kind), Progress() as progress:
            return self._grader.grade(submission, seed, progress.update, functions)

    @contextlib.contextmanager
    def _busy(self, kind: Kind) -> Iterator[None]:
        if self.interrupted:  # at the very end of the run before, which then was not given up
            self.renew()
        self._run_of, self._began = kind, time.monotonic()
        try:
            yield
        finally:
            self._run_of, self._began = None, 0.0

    def _is_full(self, function: str) -> bool:
        earned, most = self.record.by_function[function] if self.record else (0.0, 1.0)
        return earned >= most


def _code(submission: Read) -> str:
    return "\n".join(cell.source for cell in submission.cells) if isinstance(submission, Submission) else ""


def _merged(old: Record, new: Record) -> Record:
    """The newer record, with the older one's checks where it has none."""
    checks = {check.id: check for check in new.checks}
    return replace(new, checks=[checks.get(check.id, check) for check in old.checks])
