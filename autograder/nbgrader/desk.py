"""One warm grader for all notebooks of a run: a zygote, and the process of the exercise that is being graded."""

from __future__ import annotations

import atexit
from dataclasses import replace
from pathlib import Path

from autograder.course import Course, Exercise
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.client import GraderProcess, Pool
from autograder.grading.orders import Setup
from autograder.record import Record


class Desk:
    """Grades submissions of a course's exercises, one after the other; a grader per exercise stays for the next one.

    isolation: as `grade --isolation`.  public: the public checks alone.
    """

    def __init__(self, course: Course, isolation: str = "auto", *, public: bool = False) -> None:
        self.course = course
        self._public = public
        self._pool = Pool()
        atexit.register(self.close)
        root = str(course.root.resolve())
        found = self._pool.isolation(isolation, root)
        if found.level < course.least_isolation:
            self.close()
            raise RuntimeError(f"isolation {found.level} is below the course's least, {course.least_isolation}")
        self._setup = Setup(
            root, "", public=public, level=found.level, mechanisms=found.mechanisms, canaries=found.canaries
        )
        self._graders: dict[str, GraderProcess] = {}

    def grade(
        self,
        exercise: Exercise,
        submission: Submission | BadSubmission,
        seed: int | None,
        functions: tuple[str, ...] = (),
    ) -> Record:
        """The record; raises GraderError, and forgets the grader that failed."""
        grader = self._graders.pop(exercise.slug, None) or self._new(exercise)
        try:
            record = grader.grade(submission, seed, functions=functions)
        except BaseException:
            grader.close()
            raise
        self._graders[exercise.slug] = grader
        return record

    def points(self, exercise: Exercise) -> dict[str, float]:
        """The points of each function of an exercise, in the order of its checks."""
        found: dict[str, float] = {}
        for check in self.grade(
            exercise, BadSubmission("submission.empty", exercise.script.name, empty=True), 0
        ).checks:
            found[check.function] = found.get(check.function, 0.0) + check.max_points
        return found

    def close(self) -> None:
        """End all that was started."""
        for grader in self._graders.values() if hasattr(self, "_graders") else ():
            grader.close()
        self._pool.close()

    def _new(self, exercise: Exercise) -> GraderProcess:
        return self._pool.grader(replace(self._setup, exercise=exercise.slug))


_desks: dict[tuple[Path, str, bool], Desk] = {}


def desk(course: Course, isolation: str = "auto", *, public: bool = False) -> Desk:
    """The desk of this process for a course, made on first use."""
    key = (course.root.resolve(), isolation, public)
    if key not in _desks:
        _desks[key] = Desk(course, isolation, public=public)
    return _desks[key]
