"""How each platform reads a result: the rules of the consumers, so that a bundle can be tried before it is uploaded.

Job: what a platform would show of bytes that a grader wrote.  It never looks at a record or an emitter.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class TestReading:
    """One test as the platform shows it.  ``status``: "passed", "failed" or "" where the platform keeps none."""

    name: str
    score: float | None
    max_score: float | None
    status: str = ""
    output: str = ""
    visibility: str = "visible"


@dataclass(frozen=True)
class Reading:
    """A result as the platform shows it.  ``score``: None where it gives no mark; ``problems``: what it would refuse."""

    score: float | None
    max_score: float | None
    tests: list[TestReading] = field(default_factory=list)
    output: str = ""
    problems: list[str] = field(default_factory=list)


def read_gradescope(data: bytes) -> Reading:
    """``results/results.json`` of Gradescope."""
    raise NotImplementedError


def read_prairielearn(data: bytes) -> Reading:
    """``/grade/results/results.json`` of PrairieLearn; scores and maxima are the tests' points."""
    raise NotImplementedError


def read_vpl(data: bytes, grade_max: float | None = None) -> Reading:
    """What ``vpl_execution`` wrote to its standard output."""
    raise NotImplementedError


def read_classroom(data: bytes) -> Reading:
    """The step output ``result`` (base64) of a grader of GitHub Classroom, as its reporter reads it."""
    raise NotImplementedError
