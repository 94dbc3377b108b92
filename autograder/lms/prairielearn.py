"""A record as PrairieLearn's ``/grade/results/results.json``.

There is no mark, and no attempt is charged, where there was nothing to grade (an unreadable or untouched file, an error
of syntax) and where the grader was at fault.  Texts go through PrairieLearn's conversion of ANSI colours, which
escapes HTML; control characters are replaced before.
"""

from __future__ import annotations

from typing import Any

from autograder.record import CheckRecord, Record
from autograder.report._view import CheckView, check_views
from autograder.report.paragraphs import as_text, found, printed
from autograder.texts import text

from ._size import bounded, dumped
from ._summary import is_graded, name_of, refusal, summary
from ._visibility import Release, told, withheld

#: PrairieLearn reads at most 1 MB.
MOST_BYTES = 1_000_000


def results(record: Record, title: str, visibility: Release = "visible") -> dict[str, Any]:
    """The results, in at most 1 MB; title: the exercise's; visibility: of the hidden checks."""
    message = {"message": as_text(summary(record, title, visibility))}
    why = refusal(record) if is_graded(record) else text("platform.regrade")
    if why:
        return {"gradable": False, "format_errors": [why], **message, "tests": []}
    shown = told(record, visibility)
    tests = [_test(*both) for both in zip(shown.checks, check_views(shown), strict=True)]
    tests += _rest(withheld(record, visibility))
    score = record.score / record.max_score
    return bounded({"gradable": True, "score": score, **message, "tests": tests}, MOST_BYTES)


def dumps(record: Record, title: str, visibility: Release = "visible") -> str:
    """The text of ``results.json``."""
    return dumped(results(record, title, visibility))


def _test(check: CheckRecord, shown: CheckView) -> dict[str, Any]:
    return {
        "name": name_of(shown),
        "description": text("platform.function", function=check.function),
        "points": check.points,
        "max_points": check.max_points,
        "message": as_text(found(shown)),
        "output": "\n".join(line for paragraph in printed(shown) for line in paragraph.kept),
    }


def _rest(hidden: list[CheckRecord]) -> list[dict[str, Any]]:
    """The checks that are withheld as one test, so that the points are those of the score."""
    points = {"points": sum(c.points for c in hidden), "max_points": sum(c.max_points for c in hidden)}
    return [{"name": text("platform.hidden", n=len(hidden)), **points}] if hidden else []
