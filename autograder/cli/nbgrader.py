"""`grade nbgrader init` and `grade nbgrader update`: a course of ours as one of nbgrader's."""

from __future__ import annotations

from pathlib import Path

from autograder.cli.fault import UsageFault
from autograder.course import find_course
from autograder.texts import text


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


def _desk():  # type: ignore[no-untyped-def]
    from autograder.nbgrader.desk import desk

    return desk(find_course(), "L0")  # only our own stubs are looked at


def _tell(written: list[Path], folder: Path) -> int:
    print(text("nbgrader.done", n=len(written), folder=folder))
    return 0
