"""The report on one function as the output of a notebook's cell: HTML for light and dark themes, and plain text."""

from __future__ import annotations

from autograder.guide import Guides
from autograder.record import Record

from ._view import FunctionView, view
from .page import _environment


def html_cell(record: Record, title: str, function: str, guides: Guides | None = None) -> str:
    """The checks of a function as a piece of HTML without scripts or classes of the page's."""
    found = view(record, title, guides)
    return _environment().get_template("cell.html.j2").render(report=found, function=_of(found.functions, function))


def text_cell(record: Record, function: str) -> str:
    """The same as text."""
    found = view(record, "")
    lines = [*found.notes, *([found.error] if found.error else [])]
    for part in _of(found.functions, function):
        lines.append(f"{part.name}  {part.points}")
        for check in part.checks:
            lines.append(f"{check.mark} {check.title}  {check.points}")
            lines += [f"    {line}" for line in (check.message, *check.place, check.diagnosis) if line]
        lines += [part.waiting] if part.waiting else []
    return "\n".join(lines)


def _of(functions: list[FunctionView], name: str) -> list[FunctionView]:
    return [function for function in functions if not name or function.name == name]
