"""Finding what a student means: a file under another name, a file of another exercise, a course elsewhere."""

from __future__ import annotations

import ast
import contextlib
import difflib
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.course import Course, Exercise, read_cells
from autograder.learner.ladder import functions

SUFFIXES = (".py", ".ipynb")
#: Folders beyond so many are not looked at.
_MOST = 300


def other_names(exercise: Exercise) -> list[Path]:
    """Files that are this exercise's by their name, without being its script or notebook.

    Looked for in the course's folder of exercises, in the course's folder, and here.
    """
    places = dict.fromkeys([exercise.script.parent, exercise.root, Path.cwd()])
    own = {exercise.script.resolve(), exercise.notebook.resolve()}
    files = (path for place in places if place.is_dir() for path in sorted(place.iterdir()))
    return [path for path in files if path.resolve() not in own and path.is_file() and _number(path) == exercise.number]


def named_after(path: Path, course: Course) -> Exercise | None:
    """The exercise whose number a file's name begins with."""
    return next((exercise for exercise in course.exercises if exercise.number == _number(path)), None)


def answered(path: Path, course: Course) -> Exercise | None:
    """The exercise of which a file defines the most functions; None where it defines none of any."""
    return _most_shared(_defined(path), course)


def _number(path: Path) -> int | None:
    if path.suffix.lower() not in SUFFIXES or path.name.startswith("."):
        return None
    number = re.match(r"exercise[_ -]?0*(\d+)(?!\d)", path.stem.lower())
    return int(number[1]) if number else None


def owner(path: Path, course: Course, exercise: Exercise) -> Exercise | None:
    """The other exercise whose functions a file defines, while it defines none of this one's."""
    defined = _defined(path)
    if not defined or defined & set(functions(exercise)):
        return None
    return _most_shared(defined, course)


def _most_shared(defined: set[str], course: Course) -> Exercise | None:
    shares = {other: len(defined & set(functions(other))) for other in course.exercises}
    best = max(shares, key=lambda other: shares[other], default=None)
    return best if best and shares[best] else None


def _defined(path: Path) -> set[str]:
    names: set[str] = set()
    with contextlib.suppress(Exception):  # a file that cannot be read or parsed: grading says what is wrong with it
        for cell in (cell for cell in read_cells(path) if cell.kind == "code"):
            nodes = ast.parse(cell.source).body
            names |= {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    return names


def nearest(path: Path) -> list[str]:
    """Names in the folder of a missing file that are like it."""
    try:
        names = [other.name for other in path.parent.iterdir() if other.suffix.lower() in SUFFIXES]
    except OSError:
        return []
    return difflib.get_close_matches(path.name, names)


def courses_near(folder: Path) -> list[Path]:
    """Courses below a folder, up to two levels, and beside it."""
    around = itertools.chain(_folders(folder, 2), _folders(folder.parent, 1))
    found = [place for place in itertools.islice(around, _MOST) if any((place / "exercises").glob("exercise_*"))]
    return list(dict.fromkeys(found))[:3]


def _folders(folder: Path, depth: int) -> Iterator[Path]:
    try:
        children = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return
    yield from children
    for child in children if depth > 1 else []:
        yield from _folders(child, depth - 1)
