"""Warm graders within another program, such as nbgrader or a kernel: a zygote, and a process per exercise or more."""

from __future__ import annotations

import atexit
from dataclasses import replace
from pathlib import Path

from autograder.course import Course, Exercise
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.client import GraderError, GraderProcess, Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.texts import text


class Desk:
    """Grades submissions of a course's exercises; graders stay for the next ones.

    isolation: as `grade --isolation`.  public: the public checks alone.  Raises GraderError where the machine's level
    is below the course's least.
    """

    def __init__(self, course: Course, isolation: str = "auto", *, public: bool = False) -> None:
        self._pool = Pool()
        self._idle: dict[str, list[GraderProcess]] = {}  # of each exercise; a list's append and pop are atomic
        atexit.register(self.close)
        root = str(course.root.resolve())
        found = self._pool.isolation(isolation, root)
        if found.level < course.least_isolation:
            self.close()
            raise GraderError(
                text("isolation.refused", level=found.level, least=course.least_isolation, reason=found.above)
            )
        self._setup = Setup(
            root, "", public=public, level=found.level, mechanisms=found.mechanisms, canaries=found.canaries
        )

    def grade(
        self,
        exercise: Exercise,
        submission: Submission | BadSubmission,
        seed: int | None,
        functions: tuple[str, ...] = (),
    ) -> Record:
        """The record; raises GraderError, and forgets the grader that failed.  Several threads may ask at a time."""
        idle = self._idle.setdefault(exercise.slug, [])
        try:
            grader = idle.pop()
        except IndexError:
            grader = self._pool.grader(replace(self._setup, exercise=exercise.slug))
        try:
            record = grader.grade(submission, seed, functions=functions)
        except BaseException:
            grader.close()
            raise
        idle.append(grader)
        return record

    def points(self, exercise: Exercise) -> dict[str, float]:
        """The points of each function of an exercise, in the order of its checks."""
        nothing = BadSubmission("submission.empty", exercise.script.name, empty=True)
        return {name: most for name, (_, most) in self.grade(exercise, nothing, 0).by_function.items()}

    def close(self) -> None:
        """End all that was started."""
        for grader in [grader for idle in self._idle.values() for grader in idle]:
            grader.close()
        self._idle.clear()
        self._pool.close()


_desks: dict[tuple[Path, str, bool], Desk] = {}


def desk(course: Course, isolation: str = "auto", *, public: bool = False) -> Desk:
    """The desk of this process for a course, made on first use."""
    key = (course.root.resolve(), isolation, public)
    if key not in _desks:
        _desks[key] = Desk(course, isolation, public=public)
    return _desks[key]
