"""What a class did: marks, checks and the mistakes that were recognised; statistics, and grades.csv."""

from __future__ import annotations

import csv
import io
import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from autograder.record import Record

#: A cell that begins with one of these is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STOPPED = "Stopped"


@dataclass(frozen=True)
class Mark:
    """One student's result in one exercise."""

    student: str
    name: str
    exercise: str
    score: float
    max_score: float


@dataclass
class CheckStatistics:
    """One check over the class.

    difficulty is the share that passed; discrimination the correlation of passing with the points in all other checks
    (Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986, chapter 14), None where either is the
    same for all.
    """

    id: str
    title: str
    function: str
    visibility: str
    passed: int = 0
    graded: int = 0
    pairs: list[tuple[float, float]] = field(default_factory=list)

    @property
    def difficulty(self) -> float | None:
        """The share that passed."""
        return self.passed / self.graded if self.graded else None

    @property
    def discrimination(self) -> float | None:
        """The corrected item-total correlation."""
        try:
            return statistics.correlation(*zip(*self.pairs, strict=True))
        except (statistics.StatisticsError, TypeError):
            return None


@dataclass
class ExerciseStatistics:
    """One exercise over the class: marks in order of student, and its checks in their order.

    mistakes: function and sentence of each recognised mistake, with the number of submissions that make it.
    """

    exercise: str
    max_score: float = 0.0
    marks: list[Mark] = field(default_factory=list)
    checks: dict[str, CheckStatistics] = field(default_factory=dict)
    mistakes: Counter[tuple[str, str]] = field(default_factory=Counter)
    for_a_person: list[tuple[str, str]] = field(default_factory=list)

    def add(self, student: str, name: str, record: Record) -> None:
        """Count one record."""
        self.max_score = record.max_score
        self.marks.append(Mark(student, name, self.exercise, record.score, record.max_score))
        for check in record.checks:
            found = self.checks.setdefault(
                check.id, CheckStatistics(check.id, check.title, check.function, check.visibility)
            )
            if check.outcome == "not_graded":
                continue
            found.graded += 1
            found.passed += check.outcome == "passed"
            found.pairs.append((float(check.outcome == "passed"), record.score - check.points))
        self.mistakes.update({(check.function, check.diagnosis) for check in record.checks if check.mistake})
        if reason := _needs_a_person(record):
            self.for_a_person.append((student, reason))

    def histogram(self, bins: int = 10) -> list[int]:
        """How many marks lie in each of equal parts of the scale; full marks in the last."""
        counts = [0] * bins
        for mark in self.marks:
            share = mark.score / mark.max_score if mark.max_score else 0.0
            counts[min(bins - 1, int(share * bins + 1e-9))] += 1
        return counts


def _needs_a_person(record: Record) -> str:
    """The first sign that a person should look: not graded, unreadable, or stopped."""
    if record.submission.error:
        return record.submission.error
    for check in record.checks:
        if check.outcome == "not_graded" or (check.outcome == "failed" and check.message.startswith(_STOPPED)):
            return f"{check.title}: {check.message.splitlines()[0]}"
    return ""


def grades_csv(marks: Iterable[Mark], exercises: list[str], names: tuple[str, str, str, str]) -> str:
    """A row per student and a column per exercise, and the sums; an empty cell where nothing was handed in.

    names: the headers of student, name, total and maximum.
    """
    rows: dict[str, dict[str, Mark]] = {}
    for mark in marks:
        rows.setdefault(mark.student, {})[mark.exercise] = mark
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow([names[0], names[1], *exercises, names[2], names[3]])
    for student in sorted(rows):
        own = rows[student]
        scores = [_plain(own[exercise].score) if exercise in own else "" for exercise in exercises]
        total = round(sum(mark.score for mark in own.values()), 6)
        most = round(sum(mark.max_score for mark in own.values()), 6)
        name = next((mark.name for mark in own.values() if mark.name), "")
        writer.writerow([cell(student), cell(name), *scores, _plain(total), _plain(most)])
    return stream.getvalue()


def _plain(number: float) -> str:
    return f"{round(number, 6):.12g}"


def cell(value: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def plain_cell(value: str) -> str:
    """The text that `cell` was given."""
    return value[1:] if value[:1] == "'" and value[1:].startswith(_FORMULA) else value
