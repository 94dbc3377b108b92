"""Grading the notebooks of a run ahead, on all cores, while nbgrader converts and saves one after the other."""

from __future__ import annotations

import glob
import os
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory

from autograder.course import Exercise
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.desk import Desk
from autograder.record import Record

#: Reads a notebook as it will be graded.
Read = Callable[[Path], Submission | BadSubmission]
#: How many are under way per core.
_EACH = 4


class Ahead:
    """Records of submissions that will be asked for, by their content.

    A few at a time: whoever interrupts the run waits for those that are being graded, and not for the whole class.
    """

    def __init__(self, desk: Desk, jobs: int | None = None) -> None:
        self._desk = desk
        self._window = _EACH * (jobs or os.cpu_count() or 1)
        self._threads = ThreadPoolExecutor(jobs or os.cpu_count() or 1)
        self._records: dict[str, Future[Record]] = {}
        self._begun: set[str] = set()
        self._waiting: deque[tuple[Exercise, Path, Read, int | None]] = deque()

    def begin(self, exercise: Exercise, paths: Iterable[Path], read: Read, seed: int | None) -> None:
        """Grade these notebooks in the background; once per exercise."""
        if exercise.slug not in self._begun:
            self._begun.add(exercise.slug)
            self._waiting.extend((exercise, path, read, seed) for path in paths)

    def record(self, exercise: Exercise, submission: Submission | BadSubmission, seed: int | None) -> Record:
        """The record of a submission, graded now where it was not ahead; raises GraderError."""
        self._go_on()
        if isinstance(submission, Submission) and (ahead := self._records.get(submission.sha256)):
            return ahead.result()
        return self._desk.grade(exercise, submission, seed)

    def _go_on(self) -> None:
        while self._waiting and sum(not record.done() for record in self._records.values()) < self._window:
            exercise, path, read, seed = self._waiting.popleft()
            found = read(path)
            if isinstance(found, Submission) and found.sha256 not in self._records:
                self._records[found.sha256] = self._threads.submit(self._desk.grade, exercise, found, seed)


def waiting(config: Any, assignment: str, notebook: str) -> list[Path]:
    """The submitted notebooks that this run is about: those of its students that were not graded before."""
    course = CourseDirectory(config=config)

    def folder(step: str) -> str:
        return str(course.format_path(step, course.student_id, assignment))

    done = {Path(path).parent.name for path in glob.glob(folder(course.autograded_directory))}
    found = sorted(Path(path) for path in glob.glob(folder(course.submitted_directory)))
    return [path / f"{notebook}.ipynb" for path in found if path.parent.name not in done]
