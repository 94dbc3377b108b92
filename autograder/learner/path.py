"""The way through the course: which exercise comes next, and how much time remains."""

from __future__ import annotations

from autograder.course import Course, Exercise
from autograder.learner.state import State


def unfinished(course: Course, state: State) -> list[Exercise]:
    """The exercises without full marks, by number."""
    return [exercise for exercise in course.exercises if not state.of(exercise.id).full]


def following(course: Course, state: State, after: Exercise | None = None) -> Exercise | None:
    """The next exercise without full marks: the first after one, else the first of all; None where all are done."""
    left = [exercise for exercise in unfinished(course, state) if exercise != after]
    later = [exercise for exercise in left if after is None or exercise.number > after.number]
    return next(iter(later or left), None)


def current(course: Course, state: State) -> Exercise | None:
    """The exercise that the student is at: the one graded last, while points are missing; else the next."""
    left = unfinished(course, state)
    return next((exercise for exercise in left if exercise.id == state.last), None) or following(course, state)


def minutes_left(course: Course, state: State) -> float:
    """By the headers: those of an exercise count by the part of its points that is missing."""
    return sum(exercise.minutes * (1 - state.of(exercise.id).fraction) for exercise in course.exercises)
