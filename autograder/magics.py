"""IPython's magics: `%grade exercise_03 trace` grades what was run, `%%grade ...` on top of a cell runs that first.

`check` is there without an import as well.  Jupyter shows the report with its pictures, a terminal its text.
"""

from __future__ import annotations

from typing import Any

from autograder.kernel import Points, check
from autograder.texts import text


def register(shell: Any) -> None:
    """Make `check` and the magics known to an IPython shell."""

    def line_magic(line: str) -> Points | None:
        return _graded(line)

    def cell_magic(line: str, cell: str) -> Points | None:
        result = shell.run_cell(cell)
        return _graded(line) if result.success else None

    shell.push({"check": check})
    shell.register_magic_function(line_magic, "line", "grade")
    shell.register_magic_function(cell_magic, "cell", "grade")


def _graded(line: str) -> Points | None:
    words = line.split()
    if not 1 <= len(words) <= 2:
        print(text("kernel.usage"))
        return None
    from autograder.course import CourseError

    try:
        return check(*words)
    except CourseError as error:  # a sentence, and no traceback of ours
        print(error)
        return None
