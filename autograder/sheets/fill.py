"""Filling marks into a sheet that was downloaded from an LMS."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from autograder.batch.results import Graded
from autograder.sheets.layouts import Layout
from autograder.sheets.people import Found, People
from autograder.sheets.table import Table


@dataclass(frozen=True)
class LeftOut:
    """A mark that was not written; ``key``: of the sentence that says why."""

    graded: Graded
    key: str


@dataclass
class Filled:
    """The sheet with its marks, and what was done: written, of these replaced, scaled to another maximum, left out.

    without: rows of persons for whom there is no mark.
    """

    table: Table
    written: int = 0
    replaced: int = 0
    scaled: int = 0
    without: int = 0
    left_out: list[LeftOut] = field(default_factory=list)


def fill(table: Table, layout: Layout, results: Iterable[Graded], maximum: float | None = None) -> Filled:
    """Write each mark into its cell.

    maximum: of the columns of marks, where the sheet does not tell; default: the exercise's own.
    """
    filled = Filled(table)
    people = People.of(layout.keys, ((number, table.rows[number]) for number in layout.people))
    claims: dict[tuple[int, int], list[Graded]] = {}
    for graded in results:
        ungraded = graded.record.exit_status == 3
        found = Found(problem="ungraded") if ungraded else people.find(graded.student, graded.name)
        if found.row is None:
            filled.left_out.append(LeftOut(graded, f"sheet.{found.problem}"))
        else:
            claims.setdefault((found.row, layout.marks[graded.record.exercise]), []).append(graded)
    for (row, column), claimants in claims.items():
        key = "sheet.doubled" if len(claimants) > 1 else layout.locked(row, column)
        if key:
            filled.left_out.extend(LeftOut(graded, key) for graded in claimants)
        else:
            _write(filled, layout, row, column, claimants[0], maximum)
    filled.without = len(set(layout.people) - {row for row, _ in claims})
    if layout.kept is not None:
        filled.table = table.only(layout.kept)
    return filled


def _write(filled: Filled, layout: Layout, row: int, column: int, graded: Graded, maximum: float | None) -> None:
    record, table = graded.record, filled.table
    most = layout.maximum(row, column) or maximum or record.max_score
    score = record.score * most / record.max_score
    old = table.rows[row][column].strip()
    new = table.number(score)
    filled.written += 1
    filled.scaled += most != record.max_score
    filled.replaced += old not in ("", "-") and table.value(old) != table.value(new)
    table.rows[row][column] = new
