"""A record as what Moodle's Virtual Programming Lab reads from the standard output of ``vpl_execution``."""

from __future__ import annotations

from autograder.record import Record

from ._visibility import Release


def lines(
    record: Record, title: str, grade_min: float = 0.0, grade_max: float = 100.0, visibility: Release = "visible"
) -> str:
    """The text to print, ending in a line break.  grade_min, grade_max: VPL_GRADEMIN and VPL_GRADEMAX."""
    raise NotImplementedError
