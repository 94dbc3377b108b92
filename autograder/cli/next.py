"""`grade next`: the exercise that comes next."""

from __future__ import annotations

from rich.console import Console

from autograder.cli.student import Student, listed
from autograder.course import Exercise
from autograder.learner import path as way
from autograder.report.terminal import Paper, sentence
from autograder.texts import text


def next_exercise() -> int:
    """Say which; returns 0."""
    student, paper = Student.here(), Paper(Console())
    exercise = way.current(student.course, student.state)
    lines = [*introduce(student, exercise), _first_steps(exercise)] if exercise else [text("learner.all_done")]
    for line in lines:
        paper.write(sentence(line))
    return 0


def introduce(student: Student, exercise: Exercise) -> list[str]:
    """The exercise in a sentence, and what it builds on, where that is not done yet."""
    facts = {"exercise": exercise.id, "title": exercise.title, "minutes": exercise.minutes}
    lines = [text("learner.next", **facts, level=text(f"learner.level.{exercise.level}"))]
    missing = [name for name in exercise.prerequisites if not student.state.of(name).full]
    if missing:
        lines.append(text("learner.prerequisites", n=len(missing), exercises=", ".join(missing)))
    return lines


def _first_steps(exercise: Exercise) -> str:
    forms = [path for path in (exercise.script, exercise.notebook) if path.is_file()]
    return text("learner.open", files=listed(forms), number=exercise.number)
