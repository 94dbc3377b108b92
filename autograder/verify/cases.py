"""The submissions that prove an exercise's graders: stub, solution, alternatives and mistakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.course import Exercise
from autograder.engine.submission import Submission, from_source

Kind = Literal["stub", "solution", "alternative", "mistake"]


@dataclass(frozen=True)
class Case:
    """One submission, and for a mistake the functions that it gets wrong."""

    kind: Kind
    name: str
    submission: Submission
    targets: tuple[str, ...] = ()


def cases(exercise: Exercise) -> list[Case]:
    """All cases of an exercise that has its solution."""
    source = exercise.source()
    assert source is not None
    name = exercise.script.name
    solution = from_source(name, source.text)
    found = [Case("stub", "stub", from_source(name, source.stub)), Case("solution", "solution", solution)]
    for other in exercise.alternatives():
        code = solution.followed_by(from_source(other.path.name, other.source))
        found.append(Case("alternative", f"alternatives/{other.slug}", code))
    for other in exercise.mistakes():
        code = solution.followed_by(from_source(other.path.name, other.source))
        targets = tuple(name for name in other.targets if name in source.functions)
        found.append(Case("mistake", other.slug, code, targets))
    return found
