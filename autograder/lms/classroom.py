"""A record as the step output ``result`` that the reporter of GitHub Classroom reads.

The maximum must be a whole number, and Classroom sums the scores of the tests.  Where the course's maximum is not
whole, all points are stretched by the same factor to the next whole number, so that the share stays what it is.
A maximum of 0 reports no points: so it is where the grader was at fault.

The reporter prints names and messages into the log of the run, where a line that begins with ``::`` is a command, and
the mark itself is such a line.  So no line here begins with it.
"""

from __future__ import annotations

import base64
import math
from typing import Any

from autograder.record import CheckRecord, Outcome, Record
from autograder.report._view import CheckView, check_views
from autograder.report.paragraphs import as_text, found, printed
from autograder.texts import text

from ._size import bounded, dumped
from ._summary import file_of, is_graded, name_of, place_in, summary
from ._visibility import Release, told, withheld

#: The result travels in one variable of the environment, of which Linux takes 128 KiB; base64 needs four bytes for three.
MOST_BYTES = 90_000
_STATUS: dict[Outcome, str] = {"passed": "pass", "failed": "fail", "not_attempted": "fail", "not_graded": "error"}


def result(record: Record, title: str, visibility: Release = "visible", path: str = "") -> dict[str, Any]:
    """The result, version 3; title: the exercise's; visibility: of the hidden checks.

    path: where the file lies in the student's repository; the record knows its name alone.
    """
    shown, file = told(record, visibility), file_of(record)
    tests = [_test(*both, file, path or file) for both in zip(shown.checks, check_views(shown), strict=True)]
    tests += _rest(withheld(record, visibility))
    most = _stretch(tests, record) if is_graded(record) else _no_points(tests)
    data = {
        "version": 3,
        "status": _status(record),
        "message": inert(as_text(summary(record, title, visibility))),
        "max_score": most,
        "tests": tests,
    }
    return bounded(data, MOST_BYTES)


def dumps(record: Record, title: str, visibility: Release = "visible", path: str = "") -> str:
    """The same as the base64 text for the step's output ``result``."""
    return base64.b64encode(dumped(result(record, title, visibility, path)).encode()).decode()


def annotations(record: Record, visibility: Release = "visible", path: str = "") -> str:
    """Workflow commands, a line each, that mark the places of the messages in the student's file.

    GitHub shows at most ten of a step.  Checks that name no line of the file have none.
    """
    shown, file = told(record, visibility), file_of(record)
    failed = [both for both in zip(shown.checks, check_views(shown), strict=True) if both[0].outcome == "failed"]
    places = [(place_in(check.message, file), name_of(shown), as_text(found(shown))) for check, shown in failed]
    where = _property(path or file)
    return "".join(
        f"::error file={where},line={line},title={_property(name)}::{_data(message)}\n"
        for line, name, message in places
        if line
    )


def inert(lines: str) -> str:
    """``lines`` with nothing that the log of a workflow takes as a command: no line begins with ``::``."""
    lines = lines.replace("##[", "## [")
    return "\n".join(
        line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line for line in lines.split("\n")
    )


def _test(check: CheckRecord, shown: CheckView, file: str, path: str) -> dict[str, Any]:
    return {
        "name": inert(name_of(shown)),
        "status": _STATUS[check.outcome],
        "message": inert(as_text(found(shown))),
        "output": inert(as_text(printed(shown))),
        "test_code": "",
        "task_id": check.id,
        "filename": path,
        "line_no": place_in(check.message, file),  # 0 for none: the reporter prints any other
        "duration": check.duration_s,
        "score": check.points,
    }


def _rest(hidden: list[CheckRecord]) -> list[dict[str, Any]]:
    """The checks that are withheld as one test, which is all that the sum needs of them."""
    if not hidden:
        return []
    found = {_STATUS[check.outcome] for check in hidden}
    status = next(status for status in ("error", "fail", "pass") if status in found)
    name, score = text("platform.hidden", n=len(hidden)), sum(check.points for check in hidden)
    return [{"name": name, "status": status, "task_id": "hidden", "filename": "", "line_no": 0, "score": score}]


def _status(record: Record) -> str:
    return {0: "pass", 1: "fail"}.get(record.exit_status, "error") if is_graded(record) else "error"


def _stretch(tests: list[dict[str, Any]], record: Record) -> int:
    """Scale the scores to a whole maximum, and let them sum, as floats added one by one, to the very share."""
    most = math.ceil(record.max_score)
    for test in tests:
        test["score"] = round(test["score"] * most / record.max_score, 9)
    earning = [test for test in tests if test["score"]]
    if earning:
        earning[-1]["score"] = most * (record.score / record.max_score) - sum(t["score"] for t in earning[:-1])
    return most


def _no_points(tests: list[dict[str, Any]]) -> int:
    for test in tests:
        test["score"] = 0.0
    return 0


def _data(message: str) -> str:
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
