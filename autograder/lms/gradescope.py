"""A record as Gradescope's ``results/results.json``.

Texts are HTML made by a template that escapes every string.  Every check is a test, also one that was not attempted.
Where a check could not be graded there is no score at all, neither of the submission nor of a test: Gradescope asks
for one or the other, so it takes the run as failed, and shows no mark until the instructor has it graded again.
"""

from __future__ import annotations

from typing import Any

from autograder.record import CheckRecord, Record
from autograder.report._view import CheckView, check_views
from autograder.report.paragraphs import as_html, found, printed

from ._size import dumped
from ._summary import is_graded, name_of, summary
from ._visibility import Release


def results(record: Record, title: str, visibility: Release = "visible") -> dict[str, Any]:
    """The results; title: the exercise's; visibility: of the hidden checks.

    Gradescope hides the total from students as long as one test is hidden from them: from the total and the other
    tests they could work it out.
    """
    graded = is_graded(record)
    score = {"score": record.score} if graded else {}
    views = zip(record.checks, check_views(record), strict=True)
    return {
        **score,
        "output": as_html(summary(record, title, visibility)),
        "output_format": "html",
        "test_output_format": "html",
        "test_name_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": _origin(record),
        "tests": [_test(n, *both, visibility, graded) for n, both in enumerate(views, 1)],
    }


def dumps(record: Record, title: str, visibility: Release = "visible") -> str:
    """The text of ``results.json``."""
    return dumped(results(record, title, visibility))


def _test(number: int, check: CheckRecord, shown: CheckView, visibility: Release, graded: bool) -> dict[str, Any]:
    score = {"score": check.points, "max_score": check.max_points} if graded else {}
    status = {} if check.outcome == "not_graded" else {"status": "passed" if check.outcome == "passed" else "failed"}
    return {
        "number": str(number),
        "name": name_of(shown),
        **score,
        **status,
        "output": as_html([*found(shown), *printed(shown)]),
        "tags": [check.function],
        "visibility": visibility if check.visibility == "hidden" else "visible",
    }


def _origin(record: Record) -> dict[str, Any]:
    """What is needed to repeat the run; Gradescope keeps it beside the submission."""
    data = record.to_json()
    facts = {key: data[key] for key in ("schema", "exercise", "seed", "versions")}
    return {**facts, "sha256": record.submission.sha256, "isolation": record.isolation.level}
