"""Places in the student's script, told as editors and terminals open them by a click: path:line."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace
from functools import cached_property

from autograder.record import Record

_PLACE = re.compile(r"\.(?:py|ipynb)(?:, cell \d+)?, line (\d+)")


@dataclass(frozen=True)
class Script:
    """The student's script: its path as it is typed from here, and its text."""

    path: str
    code: str

    def place(self, function: str) -> str:
        """Where a function or class begins; empty where it is not defined."""
        line = self.lines.get(function)
        return f"{self.path}:{line}" if line else ""

    def pointed(self, record: Record) -> Record:
        """The record with the places in its sentences written so."""
        named = re.compile(re.escape(record.submission.file) + r", line (\d+)")

        def point(sentence: str) -> str:
            return named.sub(lambda found: f"{self.path}:{found[1]}", sentence)

        submission = record.submission
        notes, error = [point(note) for note in submission.notes], point(submission.error)
        checks = [replace(check, message=point(check.message)) for check in record.checks]
        return replace(record, submission=replace(submission, notes=notes, error=error), checks=checks)

    @cached_property
    def lines(self) -> dict[str, int]:
        """The line of each function and class; the last counts, as when the code runs."""
        try:
            tree = ast.parse(self.code)
        except (SyntaxError, ValueError, RecursionError):
            return {}
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return {node.name: node.lineno for node in tree.body if isinstance(node, kinds)}


def line_in(message: str, otherwise: int) -> int:
    """The line that a message names, in a script or a notebook's cell."""
    found = _PLACE.search(message)
    return int(found[1]) if found else otherwise
