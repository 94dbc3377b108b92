"""Hints by steps: from a nudge to nearly the code."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.course import Exercise
from autograder.learner.state import State


@dataclass(frozen=True)
class Step:
    """One hint: its number, of how many, and its text.  The last is above the hints: what the code does wrong."""

    number: int
    total: int
    text: str | None


class Ladder:
    """The hints of one function (or class), and how many of them were shown."""

    def __init__(self, exercise: Exercise, function: str, state: State) -> None:
        self._exercise, self._function, self._state = exercise, function, state
        hints = exercise.hints().items()
        self._hints = [hint for name, found in hints if name.split(".")[0] == function for hint in found]

    @property
    def shown(self) -> list[str]:
        """The hints that were shown so far."""
        return self._hints[: self._state.of(self._exercise.id).hints.get(self._function, 0)]

    def climb(self) -> Step:
        """The next hint, which counts as shown; past the last one the step without a text, again and again."""
        total = len(self._hints) + 1
        number = len(self.shown) + 1
        if number == total:
            return Step(total, total, None)
        known = self._state.of(self._exercise.id).hints
        self._state.update(self._exercise.id, hints={**known, self._function: number})
        return Step(number, total, self._hints[number - 1])


def functions(exercise: Exercise) -> list[str]:
    """The functions and classes that have hints, in their order."""
    return list(dict.fromkeys(name.split(".")[0] for name in exercise.hints()))
