"""Where references come from: live code of an instructor's copy, or observations recorded for a release."""

from __future__ import annotations

from pathlib import Path

from autograder.course import Exercise
from autograder.engine.submission import Submission, from_source
from autograder.engine.trusted import TrustedObserver
from autograder.grading.recorded import FOLDER, load
from autograder.grading.subjects import Live, Mistake, References, Remembered


def references(exercise: Exercise, observer: TrustedObserver, recorded: Path | None = None) -> References:
    """The references of an exercise.

    Live where the solution lies beside and no folder of recorded ones is named; raises StoreError for a folder
    that is missing or damaged.
    """
    if recorded is None and exercise.solution is not None:
        return _live(exercise, exercise.solution, observer)
    return load(recorded or exercise.graders / FOLDER)


def _live(exercise: Exercise, solution: Path, observer: TrustedObserver) -> References:
    """The reference and the mistakes of an instructor's copy."""
    reference = from_source(solution.name, solution.read_text("utf-8"))

    def subject(code: Submission) -> Remembered:
        return Remembered(Live(observer, code))

    mistakes = tuple(
        Mistake(m.slug, m.text, tuple(m.targets), subject(reference.followed_by(from_source(m.path.name, m.source))))
        for m in exercise.mistakes()
    )
    return References(subject(reference), mistakes)
