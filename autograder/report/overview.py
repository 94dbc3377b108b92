"""All exercises in one table: what ``grade`` alone prints."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.texts import text

from ._format import cleaned, encodable, points
from .terminal import Paper, bar, sentence

#: not_started: the stub is untouched; changed: edited after the last run, or never graded; graded: score is current.
Status = Literal["not_started", "changed", "graded"]

#: Each column, and the least width of the terminal that has room for it beside the titles.
_COLUMNS = {"number": 0, "title": 0, "minutes": 60, "status": 50, "points": 0, "progress": 72}
_BAR = 8
_STYLES = {"not_started": "dim", "started": "cyan", "changed": "yellow", "graded": "", "done": "green"}


@dataclass(frozen=True)
class OverviewRow:
    """One exercise.  ``score`` and ``max_score`` are of the last run, None where there was none."""

    id: str
    topic: str
    title: str
    minutes: int
    status: Status
    score: float | None
    max_score: float | None

    @property
    def done(self) -> bool:
        """Whether the file as it is now has full marks."""
        full = self.score is not None and self.max_score is not None and self.score >= self.max_score
        return self.status == "graded" and full


def print_overview(rows: Sequence[OverviewRow], console: Console, minutes_left: float = 0.0) -> None:
    """Print the table, the sum, the time that remains and how to grade one exercise."""
    paper = Paper(console)
    if not rows:
        paper.write(sentence(text("report.overview.empty")))
        return
    console.print(_table(rows, paper))
    paper.space()
    paper.write(_total(rows))
    if minutes := 5 * math.ceil(minutes_left / 5):
        hours, rest = divmod(minutes, 60)
        key = "hours_left" if hours else "minutes_left"
        paper.write(sentence(text(f"report.overview.{key}", hours=hours, minutes=rest)))
    chosen = next((row for row in rows if not row.done), rows[-1])
    paper.write(sentence(text("report.overview.next", number=_number(chosen), topic=chosen.topic)))


def _table(rows: Sequence[OverviewRow], paper: Paper) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    columns = [name for name, least in _COLUMNS.items() if paper.width >= least]
    for name in columns:
        right = name in ("number", "minutes", "points")
        heading = _cell(text(f"report.overview.{name}"), paper)
        table.add_column(heading, justify="right" if right else "left", no_wrap=name != "title")
    for row in rows:
        cells = dict(zip(_COLUMNS, _cells(row, paper), strict=True))
        table.add_row(*(cells[name] for name in columns))
    table.width = min(paper.width, paper.console.measure(table).maximum)
    return table


def _cells(row: OverviewRow, paper: Paper) -> list[Text]:
    state = _state(row)
    cells = [
        (_number(row), ""),
        (cleaned(row.title), ""),
        (text("report.overview.time", minutes=row.minutes), "dim"),
        (text(f"report.overview.{state}"), _STYLES[state]),
        (_points(row), "" if row.status == "graded" else "dim"),
    ]
    progress = bar(row.score / row.max_score, _BAR) if row.max_score and row.score is not None else Text()
    progress.plain = encodable(progress.plain, paper.console.encoding)
    return [*(_cell(words, paper, style) for words, style in cells), progress]


def _cell(words: str, paper: Paper, style: str = "") -> Text:
    return Text(encodable(words, paper.console.encoding), style)


def _total(rows: Sequence[OverviewRow]) -> Text:
    score = sum(row.score or 0.0 for row in rows)
    most = sum(row.max_score or 0.0 for row in rows)
    done = sum(row.done for row in rows)
    line = Text(text("report.overview.total", done=done, n=len(rows)), "bold")
    if not most:
        return line
    total = text("report.score.points", points=points(score), max_points=points(most))
    return Text.assemble(line, "  ", bar(done / len(rows), 20), "  ", total)


def _state(row: OverviewRow) -> str:
    """The status in more detail, as the key of a text."""
    if row.status == "changed" and row.score is None:
        return "started"
    return "done" if row.done else row.status


def _points(row: OverviewRow) -> str:
    if row.score is None:
        return "–"
    if row.max_score is None:
        return points(row.score)
    return text("report.points", points=points(row.score), max_points=points(row.max_score))


def _number(row: OverviewRow) -> str:
    """The number that names an exercise on the command line: 3 for exercise_03."""
    found = re.search(r"\d+$", row.id)
    return str(int(found[0])) if found else row.id
