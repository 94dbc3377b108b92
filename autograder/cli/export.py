"""`grade export canvas|moodle|csv`: marks into the sheets of other systems."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from autograder.batch.results import Graded, graded
from autograder.batch.summary import cell
from autograder.cli.fault import UsageFault
from autograder.course import Exercise, find_course
from autograder.sheets.fill import Filled, LeftOut, fill
from autograder.sheets.layouts import LAYOUTS, plain
from autograder.sheets.table import NotASheet, Table
from autograder.texts import text


@dataclass(frozen=True)
class Options:
    """The options of the command."""

    output: Path
    template: Path | None = None
    exercises: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    maximum: float | None = None
    decimal_comma: bool = False
    separator: str = ","
    partial: bool = False


def export(system: str, results: Path, options: Options) -> int:
    """Write the sheet; returns 0, or 1 where a mark was left out."""
    found, exercises = chosen(results, options.exercises)
    titles = dict(_title(value, exercises) for value in options.columns)
    if options.template is None and system != "csv":
        raise UsageFault(text("export.no_template", system=system.capitalize()))
    try:
        table = Table.read(options.template) if options.template else _new(found, exercises, options.separator)
        table.decimal_comma = table.decimal_comma or options.decimal_comma
        layout = (LAYOUTS[system] if options.template else plain)(table, exercises, titles, options.match)
    except NotASheet as reason:
        refused = text(reason.key, **reason.values)
        raise UsageFault(text("export.refused", file=options.template or options.output, reason=refused)) from None
    filled = fill(table, layout, found, options.maximum)
    if options.template is None:
        _add_totals(filled.table, found)
    for left in filled.left_out:
        print(_left_out(left), file=sys.stderr)
    if filled.left_out and not options.partial:
        print(text("export.nothing", n=len(filled.left_out)), file=sys.stderr)
        return 1
    _write(options.output, filled.table.to_bytes())
    _tell(filled, options.output)
    return 1 if filled.left_out else 0


def chosen(results: Path, names: tuple[str, ...]) -> tuple[list[Graded], list[Exercise]]:
    """The results of the exercises with these names (default: all), and the exercises; raises UsageFault."""
    course = find_course()
    try:
        found = list(graded(results))
    except (OSError, ValueError):
        raise UsageFault(text("export.no_results", folder=results)) from None
    wanted = {course.find(name).id for name in names} or {g.record.exercise for g in found}
    found = [g for g in found if g.record.exercise in wanted]
    return found, [exercise for exercise in course.all_exercises if exercise.id in wanted]


def _title(value: str, exercises: list[Exercise]) -> tuple[str, str]:
    """Exercise and header of `--column`; a header may hold the sign itself."""
    name, sign, header = value.partition("=")
    known = next((e for e in exercises if name in (e.id, e.slug, e.topic, str(e.number))), None)
    if sign and known:
        return known.id, header
    if len(exercises) == 1:
        return exercises[0].id, value
    raise UsageFault(text("export.column_form", value=value))


def _new(found: list[Graded], exercises: list[Exercise], separator: str) -> Table:
    """An empty sheet of everybody who handed something in."""
    people = {g.student: g.name for g in sorted(found, key=lambda g: (g.student, g.name))}
    header = [text("export.student"), text("export.name"), *(exercise.id for exercise in exercises)]
    rows = [[cell(student), cell(name), *([""] * len(exercises))] for student, name in people.items()]
    return Table(header, rows, "\t" if separator == "tab" else separator, decimal_comma=False)


def _add_totals(table: Table, found: Iterable[Graded]) -> None:
    """A column with the sum of each row, and one with what could have been earned."""
    most: dict[str, float] = {}
    for g in found:
        most[cell(g.student)] = most.get(cell(g.student), 0.0) + g.record.max_score
    table.header += [text("export.total"), text("export.maximum")]
    for row in table.rows:
        total = sum(table.value(mark) or 0.0 for mark in row[2:])
        row += [table.number(total), table.number(most[row[0]])]


def _left_out(left: LeftOut) -> str:
    student, name, record = left.graded.student, left.graded.name, left.graded.record
    person = text("export.person", student=student, name=name) if name else student
    return text("export.left_out", student=person, exercise=record.exercise, reason=text(left.key))


def _write(path: Path, content: bytes) -> None:
    """A whole file or none: it may be the sheet that was read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(content)
    os.replace(draft, path)


def _tell(filled: Filled, path: Path) -> None:
    print(text("export.written", n=filled.written, file=path))
    for key in ("replaced", "scaled", "without"):
        if n := getattr(filled, key):
            print(text(f"export.{key}", n=n))
