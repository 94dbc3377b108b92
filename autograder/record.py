"""The result record, schema 1: what one grading run found.  Every report and LMS format is made from it alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from autograder.picture import Picture

SCHEMA = 1
Outcome = Literal["passed", "failed", "not_attempted", "not_graded"]
Visibility = Literal["public", "hidden"]


@dataclass
class CheckRecord:
    """One check: its marks, and in words what was found.

    output: what the student's code printed; pictures: see autograder.picture.  Both of public checks only.
    """

    id: str
    title: str
    function: str
    max_points: float
    visibility: Visibility
    points: float = 0.0
    outcome: Outcome = "failed"
    devices: dict[str, Outcome] = field(default_factory=dict)
    message: str = ""
    diagnosis: str = ""
    mistake: str = ""
    output: str = ""
    duration_s: float = 0.0
    pictures: list[Picture] = field(default_factory=list)


@dataclass
class SubmissionRecord:
    """What was graded.  ``notes``: what was left out or did not run; ``error``: why nothing could be graded."""

    file: str
    sha256: str
    notes: list[str] = field(default_factory=list)
    error: str = ""


@dataclass
class IsolationRecord:
    """How far the student's code was kept apart: level, mechanisms in force, outcomes of the canaries."""

    level: str = "L0"
    mechanisms: dict[str, str] = field(default_factory=dict)
    canaries: dict[str, str] = field(default_factory=dict)


@dataclass
class Record:
    """The result of grading one submission for one exercise with one seed.

    points_elsewhere: of hidden checks that this copy of the course does not hold; the instructor grades them.
    """

    exercise: str
    submission: SubmissionRecord
    seed: int
    checks: list[CheckRecord]
    isolation: IsolationRecord = field(default_factory=IsolationRecord)
    versions: dict[str, str] = field(default_factory=dict)
    schema: int = SCHEMA
    points_elsewhere: float = 0.0

    @property
    def score(self) -> float:
        """Points earned."""
        return _total(check.points for check in self.checks)

    @property
    def max_score(self) -> float:
        """Points that could be earned."""
        return _total(check.max_points for check in self.checks)

    @property
    def by_function(self) -> dict[str, tuple[float, float]]:
        """Points earned, and that could be, of each function, in the order of the checks."""
        names = dict.fromkeys(check.function for check in self.checks)
        own = {name: [check for check in self.checks if check.function == name] for name in names}
        return {name: (_total(c.points for c in o), _total(c.max_points for c in o)) for name, o in own.items()}

    @property
    def exit_status(self) -> int:
        """0 full marks, 1 not full marks, 3 the grader's fault."""
        if not self.checks or any(check.outcome == "not_graded" for check in self.checks):
            return 3
        return 0 if all(check.outcome == "passed" for check in self.checks) else 1

    def to_json(self) -> dict[str, Any]:
        """The record as the contract shows it."""
        data = asdict(self)
        for check in data["checks"]:
            if not check["pictures"]:  # an optional key: most checks have none
                del check["pictures"]
        head = {key: data[key] for key in ("schema", "exercise", "submission", "seed")}
        score = {"score": self.score, "max_score": self.max_score}
        if self.points_elsewhere:
            score["points_elsewhere"] = self.points_elsewhere
        return {**head, **score, **{key: data[key] for key in ("checks", "isolation", "versions")}}

    def dumps(self) -> str:
        """JSON text of the record."""
        return json.dumps(self.to_json(), indent=1, ensure_ascii=False)

    @staticmethod
    def from_json(data: dict[str, Any]) -> Record:
        """Read ``to_json``'s form; raises ValueError for another schema."""
        if data.get("schema") != SCHEMA:
            raise ValueError(f"result record of schema {data.get('schema')!r}, expected {SCHEMA}")
        return Record(
            exercise=data["exercise"],
            submission=SubmissionRecord(**data["submission"]),
            seed=data["seed"],
            checks=[CheckRecord(**check) for check in data["checks"]],
            isolation=IsolationRecord(**data["isolation"]),
            versions=data["versions"],
            points_elsewhere=data.get("points_elsewhere", 0.0),
        )


def _total(points: Iterable[float]) -> float:
    # Sums such as 0.1 + 0.2 would show their rounding in every report; a mark is never finer than this.
    return round(sum(points), 9)
