"""A record as what Moodle's Virtual Programming Lab reads from the standard output of ``vpl_execution``.

VPL reads line by line: a grade is a line that begins with ``Grade :=>>``, a comment ends with the line ``--|>``, and in
a comment a title begins with ``-``.  Every title begins here with a mark of our own, and every other line of a comment
with ``>``, so no string of a student can be any of these.  The grade comes last: a run that is cut off gives none.
"""

from __future__ import annotations

from autograder.record import CheckRecord, Record
from autograder.report._format import points
from autograder.report._view import CheckView, check_views
from autograder.report.paragraphs import Paragraph, found, printed
from autograder.texts import text

from ._summary import is_graded, name_of, summary
from ._visibility import Release, told


def lines(
    record: Record, title: str, grade_min: float = 0.0, grade_max: float = 100.0, visibility: Release = "visible"
) -> str:
    """The text to print, ending in a line break.

    grade_min, grade_max: VPL_GRADEMIN and VPL_GRADEMAX; the share of the points is scaled between them, and so is what
    each title deducts.  Raises ValueError for an empty range.
    """
    if not grade_min < grade_max:
        raise ValueError(f"grades from {grade_min} to {grade_max}")
    graded = is_graded(record)
    scale = (grade_max - grade_min) / record.max_score if graded else 0.0
    shown = told(record, visibility)
    comment = _preformatted(summary(record, title, visibility))
    for check, check_view in zip(shown.checks, check_views(shown), strict=True):
        comment.append(_title(check, check_view, scale))
        comment += _preformatted([*found(check_view), *printed(check_view)])
    grade = [f"Grade :=>> {_number(grade_min + scale * record.score)}"] if graded else []
    return "\n".join(["<|--", *comment, "--|>", *grade, ""])


def _title(check: CheckRecord, shown: CheckView, scale: float) -> str:
    """A heading and, for one that lost points, what it costs in grades: ``-✗ Title: 0 / 1 (-1.5)``."""
    heading = text("platform.heading", mark=shown.mark, title=name_of(shown), points=shown.points)
    lost = _number(scale * (check.max_points - check.points))
    return f"-{heading}" if lost == "0" else f"-{heading} (-{lost})"


def _preformatted(paragraphs: list[Paragraph]) -> list[str]:
    return [f"> {line}" for one in paragraphs for line in (one.sentence, *(f"  {kept}" for kept in one.kept)) if line]


def _number(value: float) -> str:
    """A grade with the five decimals that Moodle keeps."""
    return f"{value:.5f}".rstrip("0").rstrip(".") if round(value, 5) else points(0)
