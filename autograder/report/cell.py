"""The report on one function as the output of a notebook's cell: HTML for light and dark themes, and plain text."""

from __future__ import annotations

from autograder.guide import Guides
from autograder.record import Record
from autograder.texts import text

from ._view import FunctionView, View, view
from .page import _environment


def html_cell(record: Record, title: str, function: str, guides: Guides | None = None, more: str = "") -> str:
    """The checks of a function as a piece of HTML without scripts or classes of the page's.

    function: the one to show; "": all of them, and their sum.  more: a last sentence.
    """
    found = view(record, title, guides)
    template = _environment().get_template("cell.html.j2")
    return template.render(
        report=found,
        waits=_waits(found, record),
        function=_of(found.functions, function),
        score="" if function else found.score,
        more=more,
    )


def text_cell(record: Record, function: str, more: str = "") -> str:
    """The same as text."""
    found = view(record, "")
    lines = [line for line in (*found.notes, found.error, _waits(found, record)) if line]
    for part in _of(found.functions, function):
        lines.append(f"{part.name}  {part.points}")
        for check in part.checks:
            lines.append(f"{check.mark} {check.title}  {check.points}")
            lines += [f"    {line}" for line in (check.message, *check.place, check.diagnosis) if line]
            lines += [f"    {line}" for line in (check.printed, *(f"│ {line}" for line in check.output)) if line]
        lines += [part.waiting] if part.waiting else []
    return "\n".join([*lines, *(line for line in ("" if function else found.score, more) if line)])


def _waits(found: View, record: Record) -> str:
    """What to do where nothing is attempted, so that there is nothing else to show."""
    if not found.begin:
        return ""
    check = record.checks[0]
    not_run = text("kernel.not_run", name=check.function)
    return not_run if check.message == not_run else text("kernel.untouched", name=check.function)


def _of(functions: list[FunctionView], name: str) -> list[FunctionView]:
    return [function for function in functions if not name or function.name == name]
