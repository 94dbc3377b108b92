"""Grading inside a bundle: `run SUBMISSIONS RESULT [SECONDS] [EXERCISE]`, started by the bundle's `run.sh`.

The shell has written the result of a fault before this starts, and ends this when its time is up; so all that is left
is to grade, and to write RESULT as a whole or not at all.  Standard error is for the instructor.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path

from autograder.bundle.plan import Plan, Target
from autograder.bundle.upload import Upload, find
from autograder.course import Course
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.client import Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.texts import LANGUAGE_VARIABLE, text

ROOT = Path(__file__).resolve().parents[2]
#: Of a run's time, what is kept for the start, the checks' own time-outs and the result.
_RESERVE_SECONDS = 60.0
_LEAST_SECONDS = 10.0


def main() -> None:
    """Grade and write the result; the status is 0 where that has worked, and 3 where a mark is still owed."""
    deadline = time.monotonic() + float(sys.argv[3])
    os.umask(0o077)
    pool = Pool()
    try:
        plan = _for(Plan.read(ROOT), sys.argv[4:])
        os.environ[LANGUAGE_VARIABLE] = plan.language
        uploads = [_upload(plan, target, Path(sys.argv[1])) for target in plan.targets]
        records = grade(pool, plan, uploads, deadline)
        write(plan, uploads, records, Path(sys.argv[2]))
    except Exception:  # whatever it is, the student is not to blame: the result of a fault stands
        traceback.print_exc()
        status = 3
    else:
        status = 3 if any(record.exit_status == 3 for record in records) else 0
    finally:
        pool.close()
    sys.exit(status)


def _for(plan: Plan, slugs: list[str]) -> Plan:
    """The plan for these exercises alone; for all where none is named."""
    return replace(plan, targets=tuple(t for t in plan.targets if t.slug in slugs)) if slugs else plan


def _upload(plan: Plan, target: Target, folder: Path) -> Upload:
    return find(Course(ROOT).find(target.slug), folder, alone=len(plan.targets) == 1)


def grade(pool: Pool, plan: Plan, uploads: list[Upload], deadline: float) -> list[Record]:
    """A record for each exercise of the plan; raises GraderError, CourseError and others where the grader fails."""
    setup = _setup(pool, plan)
    records = []
    for left, target, upload in zip(range(len(uploads), 0, -1), plan.targets, uploads, strict=True):
        seconds = max(_LEAST_SECONDS, (deadline - time.monotonic() - _RESERVE_SECONDS) / left)
        record = _grade(pool, replace(setup, exercise=target.slug, most_seconds=seconds), upload.submission)
        record.submission.notes[:0] = upload.notes
        _tell(record)
        records.append(record)
    return records


def _setup(pool: Pool, plan: Plan) -> Setup:
    found = pool.isolation("auto", str(ROOT))
    low = found.level < plan.least
    why = text("bundle.refused", level=found.level, least=plan.least, reason=found.above) if low else ""
    return Setup(
        str(ROOT), "", public=plan.public, level=found.level, mechanisms=found.mechanisms, canaries=found.canaries,
        refused=why,
    )  # fmt: skip


def _grade(pool: Pool, setup: Setup, given: Submission | BadSubmission) -> Record:
    grader = pool.grader(setup)
    try:
        return grader.grade(given)
    finally:
        grader.close()


def write(plan: Plan, uploads: list[Upload], records: list[Record], path: Path) -> None:
    """The result, put in its place in one step; the annotations of a student's file go where GitHub looks for them."""
    from autograder.bundle.result import result
    from autograder.lms import classroom

    draft = path.with_name(path.name + ".draft")
    draft.write_text(result(plan, records, uploads[0].path), encoding="utf-8")
    draft.replace(path)
    if plan.platform == "github":
        for record, upload in zip(records, uploads, strict=True):
            sys.stdout.write(classroom.annotations(record, plan.visibility, upload.path))


def _tell(record: Record) -> None:
    """One line for the instructor, and what could not be graded; nothing that a student's code has printed."""
    scores = {"score": record.score, "max_score": record.max_score, "level": record.isolation.level}
    print(text("bundle.log", exercise=record.exercise, seed=record.seed, **scores), file=sys.stderr)
    for check in record.checks:
        if check.outcome == "not_graded":
            print(text("bundle.log_not_graded", check=check.id, message=check.message), file=sys.stderr)
