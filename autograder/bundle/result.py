"""Records as the result of one platform, and the result where nothing could be graded."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

from autograder.bundle.plan import Plan
from autograder.lms import classroom, gradescope, prairielearn, vpl
from autograder.record import Record, SubmissionRecord
from autograder.texts import text


def result(plan: Plan, records: list[Record], path: str = "") -> str:
    """The text that the platform reads; path: where the only exercise's file lies in the upload."""
    record = records[0] if len(records) == 1 else combined(plan, records)
    return _EMITTERS[plan.platform](record, plan, path)


def fault(plan: Plan) -> Record:
    """The record of a run in which the grader failed: no check, no mark, and a sentence that asks for a regrade."""
    error = text("bundle.fault")
    return Record("+".join(target.slug for target in plan.targets), SubmissionRecord("", "", error=error), 0, [])


def combined(plan: Plan, records: list[Record]) -> Record:
    """Several exercises as one record: each check with its exercise's title before its own."""
    checks = [
        replace(
            check,
            id=f"{record.exercise}.{check.id}",
            title=text("bundle.check", exercise=target.title, check=check.title),
        )
        for record, target in zip(records, plan.targets, strict=True)
        for check in record.checks
    ]
    given = [record.submission for record in records]
    errors = [submission.error for submission in given if submission.error]
    every = len(errors) == len(given)
    notes = [note for submission in given for note in submission.notes] + ([] if every else errors)
    submission = SubmissionRecord(
        ", ".join(s.file for s in given), "+".join(s.sha256 for s in given), notes, "\n".join(errors) if every else ""
    )
    if any(not record.checks for record in records):
        checks = []  # one of them could not be graded at all: a sum without it would be no sum
    return replace(records[0], exercise="+".join(r.exercise for r in records), submission=submission, checks=checks)


def _vpl(record: Record, plan: Plan, path: str) -> str:
    return vpl.lines(record, plan.title, *_grades(), plan.visibility)


def _grades() -> tuple[float, float]:
    """The activity's range of grades; per cent where it has none, as where it is graded by a scale of words."""
    try:
        least, most = (float(os.environ[name]) for name in ("VPL_GRADEMIN", "VPL_GRADEMAX"))
    except (KeyError, ValueError):
        return 0.0, 100.0
    return (least, most) if least < most else (0.0, 100.0)


_EMITTERS: dict[str, Callable[[Record, Plan, str], str]] = {
    "gradescope": lambda record, plan, path: gradescope.dumps(record, plan.title, plan.visibility),
    "prairielearn": lambda record, plan, path: prairielearn.dumps(record, plan.title, plan.visibility),
    "moodle": _vpl,
    "github": lambda record, plan, path: classroom.dumps(record, plan.title, plan.visibility, path),
}
