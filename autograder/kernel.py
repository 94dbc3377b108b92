"""`check("exercise_03", "trace")` in a notebook: the cells that were run are graded in a worker, and never here.

The value is a float: the points earned, which nbgrader takes for the mark of the cell.  In nbgrader's own autograde
(which sets NBGRADER_EXECUTION) the hidden checks count as well, where the course has them.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import re
from typing import TYPE_CHECKING, Any

from autograder.record import Record
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.course import Exercise
    from autograder.engine.submission import BadSubmission, Submission


#: What `check` is where the cells are graded, since a notebook may keep what it gives: `x = check(...)`.
_HERE = "def check(*_, **__): return 0.0"


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

    Raises CourseError where there is no such course, exercise or function here, and GraderError where the grader fails.
    """
    from autograder.course import CourseError, find_course
    from autograder.grading.desk import desk
    from autograder.report.cell import html_cell, text_cell

    try:
        course = find_course()
        found = course.find(str(exercise))
        if function:
            found.require_function(function)
    except CourseError as error:
        said = [str(error)]
        error._render_traceback_ = lambda: said  # type: ignore[attr-defined]  # IPython asks for it: no lines of ours
        raise
    hidden = (found.graders / "test_hidden.py").is_file()
    public = not os.environ.get("NBGRADER_EXECUTION") or not hidden
    history = _history()
    record = desk(course, public=public).grade(
        found, _submission(found, history), None, (function,) if function else ()
    )
    _tell_of_this_notebook(record)
    said = [text("kernel.unread", prompt=number) for number in _unread(history)]
    more = " ".join([*said, *([text("kernel.public", exercise=found.id)] if hidden and public else [])])
    points = Points(record.score)
    points.record, points.html = record, html_cell(record, found.title, function, found.guides, more)
    points.text = text_cell(record, function, more)
    if not _in_notebook():
        print(points.text)
    return points


def _tell_of_this_notebook(record: Record) -> None:
    """Say of what is missing that its cell was not run; and nothing of other cells, which may be mended long ago."""
    record.submission.notes.clear()
    known = _shell().user_ns if _shell() else {}
    file, here = text("kernel.file"), text("kernel.here")
    for check in record.checks:
        missing = check.message == text("failed.missing", name=check.function, file=file)
        if missing and check.function not in known:
            check.outcome, check.message = "not_attempted", text("kernel.not_run", name=check.function)
        elif check.message.startswith(file):
            check.message = here + check.message.removeprefix(file)


def _submission(exercise: Exercise, history: dict[int, str]) -> Submission | BadSubmission:
    """The cells that were run, each name's last definition, as a notebook whose cells have their prompts' numbers."""
    from autograder.engine.submission import BadSubmission, parse_submission

    empty: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": []}
    history = {number: source for number, source in history.items() if not _is_superseded(source)}
    latest = {number: _silent(history[number]) for number in _latest(history)}
    cells = [{**empty, "source": _HERE, "execution_count": None}]
    cells += [{**empty, "source": source, "execution_count": number} for number, source in latest.items()]
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    try:
        return parse_submission(exercise.notebook.name, data.encode(), prompts=True)
    except BadSubmission as bad:
        return bad


def _history() -> dict[int, str]:
    """The sources of the cells that this kernel has run, as they were typed, by prompt; none outside IPython.

    Without those that ask for a check.
    """
    cells = _shell().history_manager.get_range(raw=True) if _shell() else []
    return {number: raw for _, number, raw in cells if not _only_calls("check", raw)}


def _latest(history: dict[int, str]) -> list[int]:
    """Each cell where it was run last, without those that only define what a later cell defines anew.

    A cell that does more, such as an import, also stands where it was run first: what came after it needs it there.
    """
    later: set[str] = set()
    kept: set[int] = set()
    last = {source: number for number, source in history.items()}
    first = {source: number for number, source in reversed(history.items())}
    for source, number in sorted(last.items(), key=lambda item: -item[1]):  # the last first
        defined, nothing_else = _defined(source)
        if not nothing_else:  # it may have failed before it came to its definitions
            kept |= {first[source], number}
            continue
        if not defined <= later:
            kept.add(number)
        later |= defined
    return sorted(kept)


def _defined(source: str) -> tuple[set[str], bool]:
    """The functions and classes that a cell defines, and whether it does nothing else."""
    body = _body(source)
    own = [node for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)]
    return {node.name for node in own}, bool(own) and len(own) == len(body)


def _body(source: str) -> list[ast.stmt]:
    """The statements of a cell; none of one that Python cannot read, which was never run."""
    from autograder.engine.loading import as_python

    try:
        return ast.parse(as_python(source)).body
    except (SyntaxError, ValueError):
        return []


def _is_superseded(source: str) -> bool:
    """Whether Python could not read a cell, and the kernel has from another one what it was to define."""
    names = re.findall(r"^(?:def|class)\s+(\w+)", source, re.MULTILINE)
    known = _shell().user_ns if _shell() else {}
    return bool(source.strip()) and not _body(source) and all(name in known for name in names)


def _unread(history: dict[int, str]) -> list[int]:
    """The cell that was to be run last, if Python could not read it."""
    bodies = {number: _body(source) for number, source in history.items() if source.strip()}
    ran = [number for number, body in bodies.items() if not body or not all(isinstance(n, ast.Pass) for n in body)]
    return [number for number in ran[-1:] if not bodies[number]]


def _silent(source: str) -> str:
    """A cell that only prints, without printing: what a student tries out is no output of the answer."""
    if not _only_calls("print", source):
        return source
    calls = [node.value for node in _body(source) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    if len(calls) != len(_body(source)):  # one is kept under a name
        return source
    shown = [ast.Tuple([*call.args, *(k.value for k in call.keywords)], ast.Load()) for call in calls]
    return "\n".join(ast.unparse(values) for values in shown)


def _only_calls(function: str, source: str) -> bool:
    """Whether a cell calls this function and does nothing else, but perhaps keep what it gives."""
    body = _body(source)
    values = [node.value for node in body if isinstance(node, ast.Expr | ast.Assign)]
    calls = [v for v in values if isinstance(v, ast.Call) and isinstance(v.func, ast.Name) and v.func.id == function]
    return bool(body) and len(calls) == len(body)


def _shell() -> Any:
    """IPython's shell, None outside it."""
    with contextlib.suppress(NameError):
        return get_ipython()  # type: ignore[name-defined]  # noqa: F821
    return None


def _in_notebook() -> bool:
    return type(_shell()).__name__ == "ZMQInteractiveShell"
