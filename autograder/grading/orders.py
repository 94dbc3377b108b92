"""What a grader's process is told: JSON messages, written by the client and read by the process."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from autograder.engine.submission import BadSubmission, Submission


@dataclass(frozen=True)
class Setup:
    """What a grader's process is for: an exercise of a course, devices (none: all that torch finds), and the checks."""

    root: str
    exercise: str
    forked: bool = False
    devices: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    public: bool = False
    trusted: bool = False  # what will be graded is the course's own code, which needs no fork for each observation
    reveal: bool = False  # tell hidden checks in full, as their author wants to see them
    language: str = "en"
    home: str | None = None  # where workers' folders are made
    recorded: str | None = None  # a folder of recorded references to use in place of the solution
    level: str = "L0"  # how a submission's workers are kept apart
    mechanisms: dict[str, str] = field(default_factory=dict)
    canaries: dict[str, str] = field(default_factory=dict)
    refused: str = ""  # why no marks are given: the level is below the least
    most_seconds: float = 0.0  # for a submission, where there is less time than its limit (0: the limit)

    @staticmethod
    def of(plain: dict[str, Any]) -> Setup:
        """The inverse of ``asdict``, also after JSON."""
        return Setup(**{**plain, "devices": tuple(plain["devices"]), "only": tuple(plain["only"])})


@dataclass(frozen=True)
class Order:
    """One submission to grade: its code, or why there is none; seed None: any; functions: only these (none: all).

    first: in place of a record, which check fails first, those of this function before others.
    mistake: the submission is this known mistake; take the answers that it gave when others were compared with it.
    """

    submission: dict[str, Any] | None = None
    bad: dict[str, Any] | None = None
    seed: int | None = None
    functions: tuple[str, ...] = ()
    mistake: str = ""
    first: str = ""
    record: dict[str, Any] | None = None  # in place of a submission: {"folder", "seeds", "hidden"} to record references

    @staticmethod
    def of(
        submission: Submission | BadSubmission,
        seed: int | None,
        functions: tuple[str, ...] = (),
        mistake: str = "",
    ) -> Order:
        """The order for what reading a file gave."""
        if isinstance(submission, Submission):
            return Order(submission=submission.to_json(), seed=seed, functions=functions, mistake=mistake)
        bad = submission
        flags = {"empty": bad.empty, "usage": bad.usage}
        values = {key: str(value) for key, value in bad.values.items() if key not in ("file",)}
        return Order(bad={"key": bad.key, "name": bad.name, "sha256": bad.sha256, **flags, **values}, seed=seed)


def dumps(message: Setup | Order) -> bytes:
    """The frame of a message to the grader's process."""
    return json.dumps(asdict(message)).encode()
