"""Judging what verify found: a mistake has to be recognised, but for what an accelerator cannot tell apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from autograder.engine.submission import from_source
from autograder.record import CheckRecord, IsolationRecord, Record, SubmissionRecord
from autograder.texts import text
from autograder.verify.cases import Case
from autograder.verify.judge import judge, recognised

LATE = text("exception.device_assert")
CASE = Case("mistake", "doubled", from_source("a.py", ""), ("f",))


def record(*told: tuple[str, str]) -> Record:
    """A check of f for each mistake that is named, with the words of its diagnosis."""
    check = CheckRecord("t", "t", "f", 1.0, "public", outcome="failed")
    checks = [replace(check, mistake=mistake, diagnosis=words) for mistake, words in told]
    return Record("exercise_01", SubmissionRecord("a.py", ""), 0, checks, IsolationRecord("L0"), {})


@pytest.mark.parametrize(
    ("told", "well"),
    [
        ([("doubled", "Twice.")], True),
        ([("doubled", "Twice."), ("", "Something else.")], True),
        ([("", "Something else.")], False),
        ([("other", "Thrice.")], False),
        ([("doubled", "Twice."), ("other", "Thrice.")], False),
        ([("", LATE)], True),
        ([("", LATE), ("", LATE)], True),
        ([("", LATE), ("", "Something else.")], False),
        ([("other", LATE)], False),
    ],
)
def test_a_mistake_is_recognised_by_its_own_name(told: list[tuple[str, str]], well: bool) -> None:
    found = record(*told)
    assert recognised(CASE, found) == well
    assert (judge(CASE, found) == []) == well
