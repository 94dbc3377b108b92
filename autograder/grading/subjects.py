"""Subjects: what a check can be run on.  Each answers a question (a function to run) with an observation.

The student's submission, the reference and every known mistake are subjects of one form, live (code that runs in
workers) or recorded (observations made when a release was built), so that no check knows which it has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import cloudpickle
import torch

from autograder.engine.job import SIMULATED
from autograder.engine.observer import Observer
from autograder.engine.results import Answer
from autograder.engine.simulated import dumps_simulated
from autograder.engine.submission import Submission
from autograder.engine.trusted import TrustedObserver
from autograder.grading.rng import check_seed


@dataclass(frozen=True, order=True)
class Key:
    """Which observation: of which check, on which device, for which seed, and the how-manieth of the check."""

    check: str
    device: str
    seed: int
    ordinal: int


@dataclass
class Question:
    """A function of an implementation, serialised once for however many subjects are asked.

    group: the visibility of its check; a submission's public and hidden questions never meet in one worker.
    aside: asked for a picture alone.
    """

    key: Key
    observe: Callable[[object], object]
    timeout: float
    group: str = ""
    aside: bool = False
    _bytes: bytes = field(default=b"", repr=False)

    @property
    def simulated(self) -> bool:
        """Whether its tensors live on the simulated device."""
        return self.key.device == SIMULATED

    def payload(self) -> bytes:
        """The function as cloudpickle bytes; raises what pickling raises, the author's fault."""
        if not self._bytes:
            self._bytes = dumps_simulated(self.observe) if self.simulated else cloudpickle.dumps(self.observe)
        return self._bytes


class Subject(Protocol):
    """Answers questions."""

    def answer(self, question: Question) -> Answer:
        """The observation of this subject."""


@dataclass(frozen=True)
class Live:
    """Code that runs in workers."""

    observer: Observer | TrustedObserver
    submission: Submission

    def answer(self, question: Question) -> Answer:
        """Observe in a worker."""
        return self.observer.observe(
            self.submission,
            question.payload(),
            seed=check_seed(question.key.seed, question.key.check),
            timeout=question.timeout,
            device=question.key.device,
            group=question.group,
        )


@dataclass
class Remembered:
    """A trusted subject that is asked each question once."""

    subject: Subject
    answers: dict[Key, Answer] = field(default_factory=dict)

    def answer(self, question: Question) -> Answer:
        """The answer of before, or a new one."""
        if question.key not in self.answers:
            self.answers[question.key] = self.subject.answer(question)
        return self.answers[question.key]

    def forget(self, check: str, device: str, seed: int) -> None:
        """Drop the answers of one run of a check."""
        for key in [key for key in self.answers if (key.check, key.device, key.seed) == (check, device, seed)]:
            del self.answers[key]


@dataclass(frozen=True)
class Mistake:
    """A known wrong answer: what the student is told, the functions that it gets wrong, and how it behaves."""

    slug: str
    text: str
    targets: tuple[str, ...]
    subject: Subject


@dataclass(frozen=True)
class References:
    """What submissions are compared with.

    seeds, devices: those that it answers for (none: any).  points_elsewhere: of the checks that it has no answers for.
    """

    reference: Subject
    mistakes: tuple[Mistake, ...] = ()
    seeds: tuple[int, ...] = ()
    devices: tuple[str, ...] = ()
    points_elsewhere: float = 0.0

    def mistake(self, slug: str) -> Mistake:
        """The known mistake of this name."""
        return next(mistake for mistake in self.mistakes if mistake.slug == slug)


def devices_found() -> list[str]:
    """Every kind of device that torch finds, the CPU first."""
    found = ["cpu"]
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    return found
