"""When students see the results of hidden checks, on each platform.

A course says `hidden`, `after_due_date`, `after_published` or `visible` of its hidden checks; public checks are always
shown.  Only Gradescope knows the dates, and only Gradescope hides single tests from students.  The mark reaches the
instructor everywhere, and where a platform shows students their mark, they can work out the sum of the hidden points.

| platform         | what students see now, unless `visible`        | their mark, and what hides it             |
|------------------|------------------------------------------------|-------------------------------------------|
| Gradescope       | public tests; each hidden one when it is due   | hidden by Gradescope while a test is      |
| PrairieLearn     | public tests; the hidden ones as one test with | shown beside the tests; the assessment's  |
|                  | its points, which the mark tells too           | "allowRealTimeGrading": false hides both  |
| VPL              | public tests; how many hidden ones there are   | "Visible grade" of the activity hides it  |
| GitHub Classroom | public tests; the hidden ones as one test with | in the log, which nothing hides: hidden   |
|                  | its points, of which Classroom makes the mark  | checks that matter belong elsewhere       |

After the date, grading again with `visible` shows all on the platforms without dates.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from autograder.record import CheckRecord, Record

Release = Literal["hidden", "after_due_date", "after_published", "visible"]


def withheld(record: Record, visibility: Release) -> Record:
    """The record with those checks alone whose results students may not see now."""
    return replace(record, checks=[check for check in record.checks if _is_withheld(check, visibility)])


def told(record: Record, visibility: Release) -> Record:
    """The record without the checks that are withheld."""
    return replace(record, checks=[check for check in record.checks if not _is_withheld(check, visibility)])


def _is_withheld(check: CheckRecord, visibility: Release) -> bool:
    return visibility != "visible" and check.visibility == "hidden"
