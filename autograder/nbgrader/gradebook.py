"""Records of `grade batch` written into a gradebook of nbgrader, as `nbgrader autograde` would have saved them."""

from __future__ import annotations

from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from autograder.batch.results import graded
from autograder.nbgrader.source import CHECK
from autograder.record import Record
from autograder.texts import text


def export(results: Path, url: str, course_id: str) -> tuple[int, list[tuple[str, str, str]]]:
    """Write the records below ``results`` into the gradebook at ``url``.

    Returns how many were written, and what was left out: student, exercise, why.

    url: as SQLAlchemy takes it: sqlite:///gradebook.db, postgresql://...  What could not be graded, and records whose
    exercise has other points in the gradebook, are left out.  Raises FileNotFoundError for a folder without results.
    """
    written = 0
    left: list[tuple[str, str, str]] = []
    with Gradebook(url, course_id) as gradebook:
        for found in graded(results):
            student, record = found.student, found.record
            if record.exit_status == 3:
                left.append((student, record.exercise, text("nbgrader.ungraded")))
            elif problem := _write(gradebook, student, record):
                left.append((student, record.exercise, problem))
            else:
                written += 1
    return written, left


def _write(gradebook: Gradebook, student: str, record: Record) -> str:
    """Save one record; returns why not, or ""."""
    name = record.exercise
    points = record.by_function
    known = _known(gradebook, name)
    if known is None:
        _add(gradebook, name, {function: most for function, (_, most) in points.items()})
    elif known != {CHECK + function: most for function, (_, most) in points.items()}:
        return text("nbgrader.other_points")
    gradebook.update_or_create_student(student)
    gradebook.update_or_create_submission(name, student)
    for function, (earned, _) in points.items():
        grade = gradebook.find_grade(CHECK + function, name, name, student)
        grade.auto_score = earned
        # As SaveAutoGrades: what a person has graded before needs to be looked at again.
        grade.needs_manual_grade = grade.manual_score is not None
    gradebook.db.commit()
    return ""


def _known(gradebook: Gradebook, name: str) -> dict[str, float] | None:
    """The cells and points of an assignment's notebook; None where there is none yet."""
    try:
        return {cell.name: cell.max_score for cell in gradebook.find_notebook(name, name).grade_cells}
    except MissingEntry:
        return None


def _add(gradebook: Gradebook, name: str, points: dict[str, float]) -> None:
    gradebook.update_or_create_assignment(name)
    gradebook.update_or_create_notebook(name, name)
    for function, most in points.items():
        gradebook.update_or_create_grade_cell(CHECK + function, name, name, max_score=most, cell_type="code")
