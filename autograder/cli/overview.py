"""`grade` alone: the exercises with status, points and a progress bar."""

from __future__ import annotations

from rich.console import Console

from autograder.cli.grade import is_changed
from autograder.cli.history import recall
from autograder.course import Exercise, code_hash, find_course
from autograder.report.overview import OverviewRow, Status, print_overview


def show() -> int:
    """Print the table."""
    print_overview([_row(exercise) for exercise in find_course().exercises], Console())
    return 0


def _row(exercise: Exercise) -> OverviewRow:
    changed = [path for path in (exercise.script, exercise.notebook) if is_changed(exercise, path)]
    last = recall(exercise) if changed else {}
    status: Status = "not_started"
    if changed:
        status = "graded" if last.get("code") in [code_hash(path) for path in changed] else "changed"
    score, most = last.get("score"), last.get("max_score")
    return OverviewRow(exercise.id, exercise.topic, exercise.title, exercise.minutes, status, score, most)
