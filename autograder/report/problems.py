"""A result record as one line per problem, for editors and for GitHub's annotations.

Each has a place in the student's file: the line that the message names, else the line on which the function begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from autograder.record import CheckRecord, Record
from autograder.texts import text

from ._format import cleaned
from .places import Script, line_in


@dataclass(frozen=True)
class Problem:
    """What is wrong at a line of the file, in one line of text."""

    line: int
    title: str
    message: str


def problems(record: Record, script: Script | None) -> list[Problem]:
    """What is wrong, in the order of the checks.  script: None for a notebook, whose lines say little.

    What is not attempted yet is no problem.
    """
    record = Record.from_json(cleaned(record.to_json()))
    lines = script.lines if script else {}
    if record.submission.error:
        return [Problem(line_in(record.submission.error, 1), record.exercise, _flat(record.submission.error))]
    return [
        Problem(line_in(check.message, lines.get(check.function, 1)), check.title, _said(check))
        for check in record.checks
        if check.outcome in ("failed", "not_graded")
    ]


def as_lines(found: list[Problem], file: str) -> str:
    """FILE:LINE:COLUMN: error: TITLE: MESSAGE, as compilers write it."""
    return "".join(f"{file}:{p.line}:1: error: {p.title}: {p.message}\n" for p in found)


def as_github(found: list[Problem], file: str) -> str:
    """Workflow commands that annotate the file."""
    return "".join(
        f"::error file={_property(file)},line={p.line},title={_property(p.title)}::{_data(p.message)}\n" for p in found
    )


def _said(check: CheckRecord) -> str:
    diagnosis = text("report.failed.diagnosis", diagnosis=check.diagnosis) if check.diagnosis else ""
    return _flat(" | ".join(part for part in (*check.message.split("\n"), diagnosis) if part.strip()))


def _flat(words: str) -> str:
    return " ".join(words.split())


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
