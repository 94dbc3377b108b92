"""Where people, marks and maxima stand in the sheets of Canvas and Moodle, and in any other.

Canvas: Student, ID, SIS User ID, SIS Login ID, ..., Section, then assignments as `Title (123)`; a row whose first cell
holds `Points Possible` gives the maxima, and says which columns are read only.  Moodle's worksheet of an assignment:
Identifier (`Participant 17`), Full name, Email address, Grade, Maximum Grade, Grade can be changed.  Moodle's
gradebook: First name, Last name, ID number, Email address, then items as `Assignment: Title (Real)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from autograder.course import Exercise
from autograder.sheets.people import Key, as_id, as_login, as_name, as_participant
from autograder.sheets.table import NotASheet, Table

_CANVAS_TITLE = re.compile(r"(?P<title>.+) \(\d+\)")
_CANVAS_KEYS = (("ID", as_id), ("SIS User ID", as_id), ("SIS Login ID", as_login), ("Student", as_name))
_MOODLE_ITEM = re.compile(r"(?:[^:]+: ?)?(?P<title>.+) \((?:Real|Points)\)")
_MOODLE_KEYS = (("ID number", as_id), ("Username", as_login), ("Email address", as_login), ("Full name", as_name))
_MOODLE_NAMES = (("First name", "Last name"), ("First name", "Surname"))
_CSV_KEYS = ("student", "student id", "id", "sid", "username", "login", "email", "email address")
_MARKS_OF_WORKSHEET = "Grade"
_EXCUSED = "EX"

Titles = dict[str, str]  # of exercises by id, where the user named the column


@dataclass(frozen=True)
class Layout:
    """A sheet understood.

    keys: the columns that identify, the most trusted first; people: the rows of persons.  marks: the column of each
    exercise by id.  maxima: of a row and column, where the sheet tells.  locked: why a cell must not be written, as the
    key of a sentence, or "".  kept: the columns to hand back; None for all.
    """

    keys: list[Key]
    people: list[int]
    marks: dict[str, int]
    maximum: Callable[[int, int], float | None] = lambda row, column: None
    locked: Callable[[int, int], str] = lambda row, column: ""
    kept: list[int] | None = field(default=None)


def canvas(table: Table, exercises: list[Exercise], titles: Titles, match: tuple[str, ...]) -> Layout:
    """Canvas's gradebook.  Only the marks written are handed back: old ones of others could replace newer ones."""
    header = [name.strip() for name in table.header]
    if not {"Student", "ID", "Section"} <= set(header):
        _refuse("sheet.no_canvas")
    own = header.index("Section") + 1
    named = {column: m["title"] for column in range(own, len(header)) if (m := _CANVAS_TITLE.fullmatch(header[column]))}
    marks = _columns(header, exercises, titles, named)
    points = next((row for row in table.rows if "Points Possible" in row[0]), None)
    people = [n for n, row in enumerate(table.rows) if row[header.index("ID")].strip() and row is not points]
    keys = _given(header, match) or [Key((header.index(n),), forms) for n, forms in _CANVAS_KEYS if n in header]

    def maximum(row: int, column: int) -> float | None:
        return table.value(points[column]) if points else None

    def locked(row: int, column: int) -> str:
        if points and "read only" in points[column]:
            return "sheet.read_only"
        return "sheet.excused" if table.rows[row][column].strip().upper() == _EXCUSED else ""

    return Layout(keys, people, marks, maximum, locked, [*range(own), *sorted(marks.values())])


def moodle(table: Table, exercises: list[Exercise], titles: Titles, match: tuple[str, ...]) -> Layout:
    """Moodle's worksheet of one assignment, or its gradebook with all."""
    header = [name.strip() for name in table.header]
    people = list(range(len(table.rows)))
    keys = _given(header, match) or _moodle_keys(table, header)
    if not keys:
        _refuse("sheet.no_moodle", headers=_listed(header))
    if "Maximum Grade" not in header:
        named = {column: m["title"] for column, name in enumerate(header) if (m := _MOODLE_ITEM.fullmatch(name))}
        return Layout(keys, people, _columns(header, exercises, titles, named))
    if len(exercises) > 1:
        _refuse("sheet.one_exercise", exercises=_listed([exercise.id for exercise in exercises]))
    marks = {exercise.id: _column(header, titles.get(exercise.id, _MARKS_OF_WORKSHEET)) for exercise in exercises}
    most = header.index("Maximum Grade")
    changeable = header.index("Grade can be changed") if "Grade can be changed" in header else None

    def locked(row: int, column: int) -> str:
        no = changeable is not None and table.rows[row][changeable].strip().casefold() == "no"
        return "sheet.unchangeable" if no else ""

    return Layout(keys, people, marks, lambda row, column: table.value(table.rows[row][most]), locked)


def plain(table: Table, exercises: list[Exercise], titles: Titles, match: tuple[str, ...]) -> Layout:
    """Any other sheet: with a column whose name says that it identifies students, or those named."""
    header = [name.strip() for name in table.header]
    by_name = [Key((column,), as_login) for column, name in enumerate(header) if name.casefold() in _CSV_KEYS]
    keys = _given(header, match) or by_name
    if not keys:
        _refuse("sheet.no_key", headers=_listed(header))
    return Layout(keys, list(range(len(table.rows))), _columns(header, exercises, titles, dict(enumerate(header))))


LAYOUTS = {"canvas": canvas, "moodle": moodle, "csv": plain}


def _given(header: list[str], match: tuple[str, ...]) -> list[Key]:
    return [Key((_column(header, name),), as_login) for name in match]


def _moodle_keys(table: Table, header: list[str]) -> list[Key]:
    """Also `Identifier` in another language: the first column, where every cell is a word and a number."""
    keys = [Key((header.index(name),), forms) for name, forms in _MOODLE_KEYS if name in header]
    keys += [Key((header.index(a), header.index(b)), as_name) for a, b in _MOODLE_NAMES if {a, b} <= set(header)]
    if table.rows and all(len(as_participant(row[0])) == 2 for row in table.rows):
        keys.insert(0, Key((0,), as_participant))
    return keys


def _columns(header: list[str], exercises: list[Exercise], titles: Titles, named: dict[int, str]) -> dict[str, int]:
    """The column of each exercise: the one that the user named, else the only one that bears its name."""
    found = {}
    for exercise in exercises:
        if exercise.id in titles:
            found[exercise.id] = _column(header, titles[exercise.id])
            continue
        names = {exercise.id, exercise.slug, exercise.title.casefold(), exercise.id.replace("_", " ")}
        columns = [column for column, title in named.items() if title.strip().casefold() in names]
        if len(columns) != 1:
            choices = _listed([header[column] for column in columns or named])
            key = "sheet.several_columns" if columns else "sheet.no_column"
            _refuse(key, exercise=exercise.id, title=exercise.title, choices=choices)
        found[exercise.id] = columns[0]
    if len(set(found.values())) < len(found):
        _refuse("sheet.same_column")
    return found


def _column(header: list[str], name: str) -> int:
    columns = [column for column, found in enumerate(header) if found == name.strip()]
    if len(columns) != 1:
        _refuse("sheet.column_twice" if columns else "sheet.unknown_column", name=name, choices=_listed(header))
    return columns[0]


def _listed(names: list[str]) -> str:
    return ", ".join(f"{name!r}" for name in names) or "-"


def _refuse(key: str, **values: object) -> NoReturn:
    raise NotASheet(key, **values)
