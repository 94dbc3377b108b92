"""`check("exercise_03", "trace")` in a notebook: the cells that were run are graded in a worker, and never here.

The value is a float: the points earned, which nbgrader takes for the mark of the cell.  In nbgrader's own autograde
(which sets NBGRADER_EXECUTION) the hidden checks count as well, where the course has them.
"""

from __future__ import annotations

import os
from typing import Any

from autograder.record import Record
from autograder.texts import text


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
    from autograder import history  # with it comes torch
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
    ran = history.cells()
    submission = history.as_submission(found.notebook.name, ran)
    record = desk(course, public=public).grade(found, submission, None, (function,) if function else ())
    _tell_of_this_notebook(record, history.shell().user_ns if history.shell() else {})
    said = [text("kernel.unread", prompt=number) for number in history.unread(ran)]
    more = " ".join([*said, *([text("kernel.public", exercise=found.id)] if hidden and public else [])])
    points = Points(record.score)
    points.record, points.html = record, html_cell(record, found.title, function, found.guides, more)
    points.text = text_cell(record, function, more)
    if type(history.shell()).__name__ != "ZMQInteractiveShell":  # a notebook shows the value
        print(points.text)
    return points


def _tell_of_this_notebook(record: Record, known: dict[str, Any]) -> None:
    """Say of what is missing that its cell was not run; and nothing of other cells, which may be mended long ago.

    known: the names that the kernel has.
    """
    record.submission.notes.clear()
    file, here = text("failed.file"), text("kernel.here")
    for check in record.checks:
        missing = check.message == text("failed.missing", name=check.function, file=file)
        if missing and check.function not in known:
            check.outcome, check.message = "not_attempted", text("kernel.not_run", name=check.function)
        elif check.message.startswith(file):
            check.message = here + check.message.removeprefix(file)
