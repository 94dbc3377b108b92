"""When students see the results of hidden checks, on each platform.

A course says `hidden`, `after_due_date`, `after_published` or `visible` of its hidden checks; public checks are always
shown.  Only Gradescope knows the dates, and only Gradescope hides single tests from students.  The mark reaches the
instructor everywhere, and where a platform shows students their mark, they can work out the sum of the hidden points.

| platform         | `visible`  | the others: shown to students now            | their mark, and where to hide it             |
|------------------|------------|----------------------------------------------|----------------------------------------------|
| Gradescope       | every test | public tests; hidden ones come when they are | hidden by Gradescope as long as a test is    |
|                  |            | due (`hidden`: never)                        |                                              |
| PrairieLearn     | every test | public tests; the hidden ones as one, with   | shown with the tests; "allowRealTimeGrading" |
|                  |            | its sum of points, which the mark tells too  | of the assessment hides both                 |
| VPL              | every test | public tests; of the hidden ones the number  | "Visible grade" of the activity hides it     |
| GitHub Classroom | every test | public tests; the hidden ones as one, with   | cannot be hidden: the log of the run shows   |
|                  |            | its sum of points, of which the mark is made | it; hidden checks that matter go elsewhere   |

After the date, grading again with `visible` shows all on the platforms without dates.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from autograder.record import CheckRecord, Record

Release = Literal["hidden", "after_due_date", "after_published", "visible"]


def withheld(record: Record, visibility: Release) -> list[CheckRecord]:
    """The checks whose results students may not see now."""
    return [check for check in record.checks if visibility != "visible" and check.visibility == "hidden"]


def told(record: Record, visibility: Release) -> Record:
    """The record without the checks that are withheld."""
    hidden = withheld(record, visibility)
    return replace(record, checks=[check for check in record.checks if check not in hidden])
