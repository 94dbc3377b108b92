"""A class on one page of HTML that needs nothing else and works from a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .page import _environment


@dataclass(frozen=True)
class CheckRow:
    """A check over the class; shares are None where nothing was graded."""

    title: str
    hidden: bool
    difficulty: float | None
    discrimination: float | None


@dataclass(frozen=True)
class ExerciseView:
    """An exercise over the class.

    histogram: how many in each tenth of the scale.  mistakes: function, sentence, and how many make it.
    """

    id: str
    title: str
    count: int
    mean: float
    median: float
    max_score: float
    histogram: list[int]
    mistakes: list[tuple[str, str, int]]
    checks: list[CheckRow]


@dataclass(frozen=True)
class StudentRow:
    """A student: for each exercise the score (None: nothing handed in) and the page with the feedback."""

    student: str
    name: str
    cells: list[tuple[float | None, str]]
    total: float


@dataclass(frozen=True)
class ClassView:
    """All that the page shows."""

    title: str
    facts: list[str]
    exercises: list[ExerciseView]
    students: list[StudentRow]
    for_a_person: list[tuple[str, str, str, str]]  # student, exercise, why, feedback page
    refused: list[tuple[str, str]] = field(default_factory=list)  # path, why
    similar: str = ""  # the page of submissions that are alike, if there is one


class Alike(NamedTuple):
    """Two submissions that are alike: who, the share of each that is in the other, and their code as HTML."""

    students: tuple[str, str]
    shares: tuple[float, float]
    pages: tuple[str, str]


def similar_page(exercises: list[tuple[str, list[Alike]]], least: float) -> str:
    """The pairs of each exercise side by side, as an HTML document; least: the share from which on they are shown."""
    return _environment().get_template("similar.html.j2").render(exercises=exercises, least=least)


def class_page(view: ClassView) -> str:
    """The page as an HTML document."""
    return _environment().get_template("class.html.j2").render(view=view)
