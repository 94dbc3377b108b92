"""`grade nbgrader init` and `grade nbgrader update`: a course of ours as one of nbgrader's."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.cli.fault import UsageFault
from autograder.course import find_course
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.grading.desk import Desk


def init(folder: Path) -> int:
    """Make an nbgrader course; returns 0."""
    from autograder.nbgrader import course

    try:
        return _tell(course.init(find_course(), folder, _desk()), folder)
    except FileExistsError as error:
        raise UsageFault(text("nbgrader.exists", path=error.args[0])) from None


def update(folder: Path) -> int:
    """Refresh an nbgrader course; returns 0."""
    from autograder.nbgrader import course

    if not (folder / "nbgrader_config.py").is_file():
        raise UsageFault(text("nbgrader.no_course", folder=folder))
    return _tell(course.update(find_course(), folder, _desk()), folder)


def export(results: Path, url: str, course_id: str) -> int:
    """Write results of `grade batch` into a gradebook; returns 0, or 1 where something was left out."""
    with _installed():
        from sqlalchemy.exc import SQLAlchemyError

        from autograder.nbgrader.gradebook import export as write

    if not (results / "grades.csv").is_file():
        raise UsageFault(text("nbgrader.no_results", folder=results))
    try:
        written, left = write(results, url, course_id)
    except (SQLAlchemyError, ModuleNotFoundError) as error:  # also a driver that is not installed
        raise UsageFault(text("nbgrader.no_gradebook", url=_public(url), error=str(error).splitlines()[0])) from None
    for student, exercise, reason in left:
        print(text("nbgrader.left_out", student=student, exercise=exercise, reason=reason))
    print(text("nbgrader.exported", n=written))
    return 1 if left else 0


@contextlib.contextmanager
def _installed() -> Iterator[None]:
    """Say how to install nbgrader where it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise UsageFault(text("nbgrader.missing", error=error)) from None


def _public(url: str) -> str:
    """A URL without its password."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1:***@", url)


def _desk() -> Desk:
    from autograder.grading.desk import desk

    return desk(find_course())  # the canaries are tried now, and not in the first autograde


def _tell(written: list[Path], folder: Path) -> int:
    print(text("nbgrader.done", n=len(written), folder=folder))
    return 0
