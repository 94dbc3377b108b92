"""Grading the notebooks of a run ahead, on all cores, while nbgrader converts and saves one after the other."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory

from autograder.course import Exercise
from autograder.engine.submission import BadSubmission, Submission
from autograder.nbgrader.desk import Desk
from autograder.record import Record

#: What a submission is known by: its notebook as it is graded.
Known = Callable[[Path], Submission | BadSubmission]


class Ahead:
    """Records of submissions that will be asked for, by their content."""

    def __init__(self, desk: Desk, jobs: int | None = None) -> None:
        self._desk = desk
        self._threads = ThreadPoolExecutor(jobs or os.cpu_count() or 1)
        self._records: dict[str, Future[Record]] = {}
        self._begun: set[str] = set()

    def begin(self, exercise: Exercise, paths: Iterable[Path], read: Known, seed: int | None) -> None:
        """Grade these notebooks in the background; once per exercise."""
        if exercise.slug in self._begun:
            return
        self._begun.add(exercise.slug)
        for path in paths:
            found = read(path)
            if isinstance(found, Submission) and found.sha256 not in self._records:
                self._records[found.sha256] = self._threads.submit(self._desk.grade, exercise, found, seed)

    def record(self, exercise: Exercise, submission: Submission | BadSubmission, seed: int | None) -> Record:
        """The record of a submission, graded now where it was not ahead; raises GraderError."""
        if isinstance(submission, Submission) and (ahead := self._records.get(submission.sha256)):
            return ahead.result()
        return self._desk.grade(exercise, submission, seed)


def waiting(config: Any, assignment: str, notebook: str) -> list[Path]:
    """The submitted notebooks that this run is about: those of its students that were not graded before."""
    course = CourseDirectory(config=config)

    def folder(step: str) -> str:
        return str(course.format_path(step, course.student_id, assignment))

    done = {Path(path).parent.name for path in glob.glob(folder(course.autograded_directory))}
    found = sorted(Path(path) for path in glob.glob(folder(course.submitted_directory)))
    return [path / f"{notebook}.ipynb" for path in found if path.parent.name not in done]
