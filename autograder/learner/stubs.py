"""The untouched stub of an exercise: from its source, or in a student's copy from what was handed out with it."""

from __future__ import annotations

from pathlib import Path

from autograder.course import Cell, Course, Exercise, build, cells, read_cells

_PACKAGE = Path(__file__).resolve().parents[1]


class NoStub(LookupError):
    """This copy does not hold the stub any more."""


def stub(exercise: Exercise, path: Path) -> str:
    """What the script or notebook at ``path`` was when it was handed out; raises NoStub, CourseError."""
    if exercise.solution:
        return build(Course(exercise.root))[path]
    for package in (exercise.root / "autograder", _PACKAGE):
        original = package / "start" / "exercises" / path.name
        if original.is_file():
            return original.read_text(encoding="utf-8")
    raise NoStub(exercise.id)


def both(exercise: Exercise, path: Path) -> tuple[list[str], list[str]]:
    """The lines of the stub, and those of the student's file; of a notebook those of its code cells.

    Raises NoStub, CourseError.
    """
    script = stub(exercise, exercise.script)
    if path.suffix == ".ipynb":
        return _code(cells(script)), _code(read_cells(path))
    return script.splitlines(), path.read_text(encoding="utf-8", errors="replace").splitlines()


def _code(found: list[Cell]) -> list[str]:
    code = [cell.source.splitlines() for cell in found if cell.kind == "code"]
    return [line for lines in code for line in ("# %%", *lines, "")]
