"""`grade hint`: the next step towards a function, from a nudge to what the code does wrong."""

from __future__ import annotations

from rich.console import Console

from autograder.cli.fault import UsageFault
from autograder.cli.grade import Options, choose, grade_file
from autograder.cli.student import Student
from autograder.course import Exercise, code_hash
from autograder.grading.client import Pool
from autograder.learner.ladder import Ladder, Step, functions
from autograder.report.terminal import Paper, sentence
from autograder.texts import text


def hint(pool: Pool, name: str | None, function: str | None, *, again: bool) -> int:
    """Show the next hint, or with ``again`` those that were shown; returns 0."""
    student = Student.here()
    exercise = student.exercise(name)
    chosen = function or open_function(student, exercise)
    if chosen not in functions(exercise):
        choices = ", ".join(functions(exercise)) or "-"
        raise UsageFault(text("learner.no_function", name=chosen, exercise=exercise.id, choices=choices))
    ladder, paper = Ladder(exercise, chosen, student.state), Paper(Console())
    if again:
        known = ladder.shown or [text("learner.no_hint_yet", exercise=exercise.id, function=chosen)]
        for line in known:
            paper.write(sentence(line))
        return 0
    for line in climb(pool, student, exercise, chosen):
        paper.write(sentence(line))
    return 0


def climb(pool: Pool, student: Student, exercise: Exercise, function: str, *, watched: bool = False) -> list[str]:
    """The next hint in words, with its number; after the last one, where to read on.

    watched: a key shows the next one, not a command.
    """
    step = Ladder(exercise, function, student.state).climb()
    head = text("learner.hint", exercise=exercise.id, function=function, number=step.number, total=step.total)
    body = step.text if step.text is not None else _diagnosis(pool, student, exercise, function)
    return [head, body, *_further(step, exercise, function, watched)]


def open_function(student: Student, exercise: Exercise) -> str:
    """The first function that was begun and lacks points, else the first that is not written, else the first."""
    progress, names = student.state.of(exercise.id), functions(exercise)
    missing = [name for name in names if name in progress.functions and _lacks(*progress.functions[name])]
    begun = [name for name in missing if name not in progress.waiting]
    return next(iter(begun or missing or names), "")


def _lacks(earned: float, most: float) -> bool:
    return earned < most


def _further(step: Step, exercise: Exercise, function: str, watched: bool) -> list[str]:
    if step.text is None:
        links = exercise.guides[function].links if function in exercise.guides else []
        return [text("learner.read", title=link.title, address=link.address) for link in links]
    key = "watch.more_hints" if watched else "learner.more"
    return [text(key, n=step.total - step.number, number=exercise.number, function=function)]


def _diagnosis(pool: Pool, student: Student, exercise: Exercise, function: str) -> str:
    """What the code as it is now does wrong; it is graded where the last run was of another."""
    path = choose(exercise)
    if student.state.of(exercise.id).code != code_hash(path):
        student.remember(exercise, grade_file(pool, exercise, path, Options()), path)
    progress = student.state.of(exercise.id)
    if not _lacks(*progress.functions.get(function, (0.0, 1.0))):
        return text("learner.function_full", function=function)
    if function in progress.waiting:
        return text("learner.not_written", function=function)
    return progress.diagnoses.get(function) or text("learner.not_written", function=function)
