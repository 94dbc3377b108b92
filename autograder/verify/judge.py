"""What is wrong with a record of a case, or with an exercise's content: sentences, none where all is well."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.course import Exercise
from autograder.record import CheckRecord, Record
from autograder.texts import text
from autograder.verify.cases import Case

POINTS = 10.0
_MIN_HINTS = 2


def judge(case: Case, record: Record) -> list[str]:
    """The problems of one case."""
    broken = [check for check in record.checks if check.outcome == "not_graded"]
    if broken:
        return [text("verify.not_graded", check=check.id, message=check.message) for check in broken]
    if case.kind == "stub":
        return list(_stub(record))
    if case.kind == "mistake":
        return list(_mistake(case, record))
    failed = [check for check in record.checks if check.outcome != "passed"]
    return [text("verify.refused", check=check.id, message=check.message) for check in failed]


def caught(case: Case, record: Record) -> bool:
    """Whether a mistake loses marks on a function that it gets wrong."""
    return bool(_failed(case, record))


def recognised(case: Case, record: Record) -> bool:
    """Whether a mistake is named by its own diagnosis on such a function, and by no other."""
    failed = _failed(case, record)
    named = {check.mistake for check in failed} - {""}
    return named == {case.name} or (not named and bool(failed) and all(map(_told_late, failed)))


def lint(exercise: Exercise, record: Record) -> list[str]:
    """The problems of an exercise's content, given any record of it."""
    return [*_points(record), *_functions(exercise, record), *_mistakes(exercise), *_hints(exercise)]


def _stub(record: Record) -> Iterator[str]:
    if record.score:
        yield text("verify.stub_points", score=record.score)
    for check in record.checks:
        if check.outcome != "not_attempted":
            yield text("verify.stub_outcome", check=check.id, outcome=check.outcome)


def _mistake(case: Case, record: Record) -> Iterator[str]:
    failed = _failed(case, record)
    if not failed:
        yield text("verify.not_caught", targets=", ".join(case.targets))
    elif not any(check.mistake == case.name for check in failed) and not all(map(_told_late, failed)):
        yield text("verify.not_recognised", check=failed[0].id, message=failed[0].message)
    for check in failed:
        if check.mistake not in ("", case.name):
            yield text("verify.taken_for", check=check.id, other=check.mistake)


def _failed(case: Case, record: Record) -> list[CheckRecord]:
    return [check for check in record.checks if check.outcome == "failed" and check.function in case.targets]


def _told_late(check: CheckRecord) -> bool:
    """Whether an accelerator found it out later, in words that are the same for every mistake."""
    return check.diagnosis == text("exception.device_assert")


def _points(record: Record) -> Iterator[str]:
    hidden = sum(check.max_points for check in record.checks if check.visibility == "hidden")
    if record.max_score != POINTS:
        yield text("verify.points", total=record.max_score)
    if not 0.35 <= hidden / record.max_score <= 0.65:
        yield text("verify.hidden", hidden=hidden, total=record.max_score)


def _functions(exercise: Exercise, record: Record) -> Iterator[str]:
    source = exercise.source()
    assert source is not None
    judged = {check.function: check.id for check in record.checks}
    yield from (text("verify.unjudged", function=name) for name in source.functions if name not in judged)
    for name, check in judged.items():
        if name not in source.functions:
            yield text("verify.unknown_function", check=check, function=name)


def _mistakes(exercise: Exercise) -> Iterator[str]:
    source = exercise.source()
    assert source is not None
    for mistake in exercise.mistakes():
        if not mistake.text:
            yield f"{mistake.slug}: {text('verify.no_sentence')}"
        if not set(mistake.targets) & set(source.functions):
            yield f"{mistake.slug}: {text('verify.no_target')}"


def _hints(exercise: Exercise) -> Iterator[str]:
    hints = exercise.hints()
    source = exercise.source()
    assert source is not None
    for function in source.functions:
        n = sum(len(found) for name, found in hints.items() if name.split(".")[0] == function)
        if n < _MIN_HINTS:
            yield text("verify.few_hints", function=function, n=n)
