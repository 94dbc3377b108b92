"""`check("exercise_03", "trace")` in a notebook: the cells that were run are graded in a worker, and never here.

The value is a float: the points earned, which nbgrader takes for the mark of the cell.  In nbgrader's own autograde
(which sets NBGRADER_EXECUTION) the hidden checks count as well, where the course has them.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
from typing import TYPE_CHECKING, Any

from autograder.record import Record

if TYPE_CHECKING:
    from autograder.course import Exercise
    from autograder.engine.submission import BadSubmission, Submission


class Points(float):
    """Points earned; a notebook shows the report, and nbgrader reads the number."""

    record: Record
    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(float(self)))


def check(exercise: str, function: str = "") -> Points:
    """Grade what this notebook has defined so far for an exercise, or for one function of it.

    Raises CourseError where there is no course here, and GraderError where the grader fails.
    """
    from autograder.course import find_course
    from autograder.grading.desk import desk
    from autograder.report.cell import html_cell, text_cell

    course = find_course()
    found = course.find(str(exercise))
    if function:
        found.require_function(function)
    public = not os.environ.get("NBGRADER_EXECUTION") or not (found.graders / "test_hidden.py").is_file()
    record = desk(course, public=public).grade(found, _written_so_far(found), None, (function,) if function else ())
    points = Points(record.score)
    points.record, points.html = record, html_cell(record, found.title, function, found.guides)
    points.text = text_cell(record, function)
    if not _in_notebook():
        print(points.text)
    return points


def _written_so_far(exercise: Exercise) -> Submission | BadSubmission:
    """The cells that were run, each name's last definition, as a notebook."""
    from autograder.engine.submission import BadSubmission, parse_submission

    empty: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [{**empty, "source": source} for source in _latest(_history())]
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    try:
        return parse_submission(exercise.notebook.name, data.encode())
    except BadSubmission as bad:
        return bad


def _history() -> list[str]:
    """The sources of the cells that this kernel has run, as they were typed; none outside IPython."""
    with contextlib.suppress(NameError):
        shell: Any = get_ipython()  # type: ignore[name-defined]  # noqa: F821
        return [raw for _, _, raw in shell.history_manager.get_range(raw=True)]
    return []


def _latest(sources: list[str]) -> list[str]:
    """Each cell where it was run last, without those that only define what a later cell defines anew.

    A cell that does more, such as an import, also stands where it was run first: what came after it needs it there.
    """
    later: set[str] = set()
    kept: set[int] = set()
    last = {source: number for number, source in enumerate(sources)}
    for source, number in sorted(last.items(), key=lambda item: -item[1]):  # the last first
        defined, nothing_else = _defined(source)
        if not nothing_else:
            kept |= {sources.index(source), number}
        elif not defined <= later:
            kept.add(number)
        later |= defined
    return [sources[number] for number in sorted(kept)]


def _defined(source: str) -> tuple[set[str], bool]:
    """The functions and classes that a cell defines, and whether it does nothing else."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError):
        return set(), False
    own = [node for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)]
    return {node.name for node in own}, bool(own) and len(own) == len(body)


def _in_notebook() -> bool:
    with contextlib.suppress(NameError):
        return type(get_ipython()).__name__ == "ZMQInteractiveShell"  # type: ignore[name-defined]  # noqa: F821
    return False
