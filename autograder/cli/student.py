"""What the student's commands share: the course, the state, and which exercise is meant."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from autograder.cli.fault import UsageFault
from autograder.cli.looking import courses_near
from autograder.course import Course, CourseError, Exercise, code_hash, find_course
from autograder.learner import path as way
from autograder.learner.state import State
from autograder.record import CheckRecord, Record
from autograder.texts import text


@dataclass(frozen=True)
class Student:
    """A student's copy and what was done in it."""

    course: Course
    state: State

    @staticmethod
    def here() -> Student:
        """In the course around the working folder.

        Raises CourseError where there is none, and UsageFault where one is near.
        """
        try:
            course = find_course()
        except CourseError as error:
            near = courses_near(Path.cwd())
            if not near:
                raise
            places = [text("cli.course_near", folder=os.path.relpath(folder)) for folder in near]
            raise UsageFault("\n".join([str(error), *places])) from None
        return Student(course, State(course.root))

    def exercise(self, name: str | None) -> Exercise:
        """The exercise that is named, else the one that the student is at; raises CourseError, UsageFault."""
        if name is not None:
            return self.course.find(name)
        found = way.current(self.course, self.state)
        if found is None:
            raise UsageFault(text("learner.all_done"))
        return found

    def remember(self, exercise: Exercise, record: Record, path: Path) -> None:
        """Keep what a whole run found in the exercise's own file."""
        functions = {name: list(points) for name, points in record.by_function.items()}
        begun = {check.function for check in record.checks if check.outcome != "not_attempted"}
        failed = [check for check in record.checks if check.outcome in ("failed", "not_graded")]
        diagnoses = {check.function: _undiagnosed(check) for check in reversed(failed)}
        diagnoses |= {check.function: check.diagnosis for check in reversed(failed) if check.diagnosis}
        self.state.update(
            exercise.id,
            begun=bool(begun),
            code=code_hash(path),
            score=record.score,
            max_score=record.max_score,
            functions=functions,
            waiting=[name for name in functions if name not in begun],
            diagnoses=diagnoses,
        )


def _undiagnosed(check: CheckRecord) -> str:
    """What can be said of a check that was not passed, and that nothing explains."""
    words = text("learner.no_diagnosis", function=check.function, message=check.message)
    return words if check.outcome == "failed" else check.message


def listed(paths: list[Path]) -> str:
    """Some paths, one of which is to be chosen."""
    return f" {text('learner.or')} ".join(map(shown, paths))


def shown(path: Path) -> str:
    """A path as it is typed from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
