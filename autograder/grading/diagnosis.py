"""Recognising known mistakes: a failed check is explained by the mistake that behaves as the student's code does."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from autograder.engine.results import Missing, Observed, Raised, Result, Stopped
from autograder.grading.checkrun import CheckRun, Moment
from autograder.grading.compare import Tolerance, difference
from autograder.grading.subjects import Mistake

#: Two runs of the same mistake differ by rounding at most, in another order of operations.
_SAME = Tolerance(rtol=1e-4, atol=1e-6)

#: What CUDA says some time after the call that failed, in the same words whichever it was.
_LATE = "device-side assert"

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
#: How far numbers of random runs of the same mistake may be apart, relatively.
_MEASURED = 0.1

Replay = Callable[[CheckRun, Mistake], CheckRun]


@dataclass(frozen=True)
class Explanation:
    """The mistake that explains a failed check."""

    slug: str
    text: str


def diagnose(
    failed: list[CheckRun], passed: list[CheckRun], mistakes: tuple[Mistake, ...], replay: Replay
) -> dict[str, Explanation]:
    """For each failed check that a known mistake explains: that mistake, by the check's id.

    failed, passed: the runs of one submission.  replay: runs the same check with a mistake in the student's place.
    Candidates are the mistakes in the function that the check judges; if a mistake is recognised in one function,
    it may also explain checks of functions that call it.  Among several, the one that explains the most wins.
    """
    runs = _Runs(failed, passed, replay)
    matches = {run.check: runs.closest(run, [m for m in mistakes if run.spec.function in m.targets]) for run in failed}
    recognised = {m.slug: m for found in matches.values() for m in found}
    for run in failed:
        others = [m for m in recognised.values() if run.spec.function not in m.targets]
        matches[run.check] = matches[run.check] or runs.closest(run, others)
    weigh = _Weight(matches, failed, replay)
    return {check: weigh.best(found) for check, found in matches.items() if found}


class Likeness(IntEnum):
    """How well a mistake explains a failed check."""

    NONE = 0
    WORDS = 1
    EQUAL = 2


class _Runs:
    """The runs of one submission, and what a mistake explains of them."""

    def __init__(self, failed: list[CheckRun], passed: list[CheckRun], replay: Replay) -> None:
        self._failed, self._passed, self._replay = failed, passed, replay
        self._known: dict[tuple[str, str], Likeness] = {}

    def closest(self, run: CheckRun, mistakes: list[Mistake]) -> list[Mistake]:
        """Those that explain the check best: by equal observations, or where none is equal by the same words."""
        found = {mistake.slug: self._explained(run, mistake) for mistake in mistakes}
        best = max(found.values(), default=Likeness.NONE)
        return [mistake for mistake in mistakes if found[mistake.slug] == best] if best else []

    def _explained(self, run: CheckRun, mistake: Mistake) -> Likeness:
        """How well a check is explained, in the light of the others.

        A mistake that fails what the code passed was not made.  The same words may have another cause, unless the
        mistake explains all that fails.
        """
        found = self._likeness(run, mistake)
        concerned = {run.spec.function} & {*mistake.targets} or {*mistake.targets}
        if found and any(_fails(self._replay(r, mistake)) for r in self._passed if r.spec.function in concerned):
            return Likeness.NONE
        others = (r for r in self._failed if r.spec.function in concerned)
        if found == Likeness.WORDS and not all(self._likeness(other, mistake) for other in others):
            return Likeness.NONE
        return found

    def _likeness(self, run: CheckRun, mistake: Mistake) -> Likeness:
        key = (run.check, mistake.slug)
        if key not in self._known:
            self._known[key] = likeness(run, mistake, self._replay)
        return self._known[key]


def likeness(run: CheckRun, mistake: Mistake, replay: Replay) -> Likeness:
    """How much the mistake fails this check in the way the student's code did."""
    if run.failure is None or run.failure.untouched or not run.moments:
        return Likeness.NONE
    last = run.moments[-1]
    if isinstance(last.answer.result, (Stopped, Missing)):
        return Likeness.EQUAL if _same_ending(last, mistake) else Likeness.NONE
    other = replay(run, mistake)
    if not _fails(other):  # a mistake that this check does not see explains nothing, however close the values are
        return Likeness.NONE
    if last.expected is not None or isinstance(last.answer.result, Raised):
        same = _same(last.answer.result, _wrong_answer(last, mistake))
        return Likeness.EQUAL if same else Likeness.NONE
    # The test itself decided on a property.  Equal observations settle it; random ones rarely are equal, so the
    # same verdict in the same words counts as well, unless they are words for many causes.
    if all(_same(m.answer.result, mistake.subject.answer(m.question).result) for m in run.moments):
        return Likeness.EQUAL
    assert other.failure
    same = not run.failure.symptom and _same_words(run.failure.public, other.failure.public)
    return Likeness.WORDS if same else Likeness.NONE


def _fails(run: CheckRun) -> bool:
    return run.failure is not None


def _same_words(mine: str, other: str) -> bool:
    """Whether two sentences are the same but for measured numbers, which are nearly the same."""
    own, others = _NUMBER.findall(mine), _NUMBER.findall(other)
    return _NUMBER.sub("#", mine) == _NUMBER.sub("#", other) and all(map(_near, own, others))


def _near(mine: str, other: str) -> bool:
    """A whole number is a size or a place, which has to be the same; any other was measured."""
    if mine == other or mine.lstrip("-").isdigit() or other.lstrip("-").isdigit():
        return mine == other
    return math.isclose(float(mine), float(other), rel_tol=_MEASURED, abs_tol=_MEASURED / 100)


def _wrong_answer(moment: Moment, mistake: Mistake) -> Result | None:
    """What the mistake answers; None where that is right, so that something else is wrong with it."""
    result = mistake.subject.answer(moment.question).result
    expected = moment.expected.result if moment.expected else None
    if isinstance(result, Observed) and isinstance(expected, Observed):
        return result if difference(expected.tree, result.tree, moment.tolerance) else None
    return result


def _same_ending(moment: Moment, mistake: Mistake) -> bool:
    mine = moment.answer.result
    if not isinstance(mine, Stopped) or mine.reason not in ("time", "signal"):
        return False
    other = mistake.subject.answer(moment.question).result
    return isinstance(other, Stopped) and (other.reason, other.detail) == (mine.reason, mine.detail)


def _same(mine: Result, other: Result | None) -> bool:
    if isinstance(mine, Observed) and isinstance(other, Observed):
        return difference(other.tree, mine.tree, _SAME) is None
    if isinstance(mine, Raised) and isinstance(other, Raised):
        words = (mine.problem.type, mine.problem.message) == (other.problem.type, other.problem.message)
        # Different mistakes end in the same words, so the call that failed has to be the same one, if it is known.
        call = mine.call == other.call or None in (mine.call, other.call)
        return words and call and _LATE not in mine.problem.message
    return False


class _Weight:
    """Chooses among several mistakes that explain a check."""

    def __init__(self, matches: dict[str, list[Mistake]], failed: list[CheckRun], replay: Replay) -> None:
        self._matches, self._failed, self._replay = matches, failed, replay

    def best(self, found: list[Mistake]) -> Explanation:
        """Of the mistakes that explain a check, the one to be told."""
        mistake = found[0] if len(found) == 1 else max(found, key=self._weight)
        return Explanation(mistake.slug, mistake.text)

    def _weight(self, mistake: Mistake) -> tuple[int, int]:
        """What it explains of what fails; of equals, the one that does the least beside it."""
        explained = sum(mistake in found for found in self._matches.values())
        failed = [run for run in self._failed if run.spec.function in mistake.targets]
        otherwise = [run for run in failed if mistake not in self._matches[run.check]]
        return explained - len(otherwise), -sum(_fails(self._replay(run, mistake)) for run in otherwise)
