"""`grade` alone: the exercises with status, points and a progress bar."""

from __future__ import annotations

from rich.console import Console

from autograder.cli.grade import is_changed
from autograder.cli.student import Student
from autograder.course import Exercise, code_hash
from autograder.learner.path import minutes_left
from autograder.learner.state import Progress, State
from autograder.report.overview import OverviewRow, Status, print_overview


def show() -> int:
    """Print the table."""
    student = Student.here()
    print_overview(rows(student), Console(), minutes_left(student.course, student.state))
    return 0


def rows(student: Student) -> list[OverviewRow]:
    """What is known of each exercise."""
    return [_row(exercise, student.state) for exercise in student.course.exercises]


def _row(exercise: Exercise, state: State) -> OverviewRow:
    changed = [path for path in (exercise.script, exercise.notebook) if is_changed(exercise, path)]
    last = state.of(exercise.id) if changed else Progress()
    status: Status = "not_started"
    if changed:
        status = "graded" if last.code in [code_hash(path) for path in changed] else "changed"
    facts = (exercise.id, exercise.topic, exercise.title, exercise.minutes)
    return OverviewRow(*facts, status, last.score, last.max_score)
