"""`grade solution`: after full marks, the solution, why it is so, and other ways that are right."""

from __future__ import annotations

import ast

from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text

from autograder.cli.fault import UsageFault
from autograder.cli.grade import Options, choose, grade_file
from autograder.cli.student import Student
from autograder.course import Exercise, Source, code_hash, without_notes
from autograder.grading.client import Pool
from autograder.report.terminal import Paper, sentence
from autograder.texts import text


def solution(pool: Pool, name: str | None) -> int:
    """Show it where the course allows that; returns 0, or 1 where marks are missing."""
    student = Student.here()
    exercise = student.course.find(name) if name else _last(student)
    source = exercise.source()
    if student.course.settings.solutions == "never":
        raise UsageFault(text("learner.solutions_never"))
    if source is None:
        raise UsageFault(text("learner.solutions_elsewhere"))
    if not _earned(pool, student, exercise):
        later = text("learner.solutions_later", exercise=exercise.id, number=exercise.number)
        Paper(Console()).write(sentence(later))
        return 1
    show(exercise, source, Console())
    return 0


def may_be_shown(student: Student, exercise: Exercise) -> bool:
    """Whether the course lets students see this solution, once it is earned."""
    return student.course.settings.solutions != "never" and exercise.source() is not None


def show(exercise: Exercise, source: Source, console: Console) -> None:
    """Print each function's code, the hints as the reasons, and the alternatives."""
    paper = Paper(console)
    for function in source.functions:
        paper.write(Text(function, "bold"))
        console.print(Syntax(definition(source.text, function), "python", background_color="default", word_wrap=True))
        hints = [hint for name, found in source.hints.items() if name.split(".")[0] == function for hint in found[:-1]]
        for hint in hints:
            paper.write(sentence(hint), 2)
        for other in (other for other in exercise.alternatives() if function in other.targets):
            paper.space()
            paper.write(sentence(text("learner.also_right", sentence=other.text)), 2)
            console.print(
                Syntax(definition(other.source, function), "python", background_color="default", word_wrap=True)
            )
        paper.space()


def definition(code: str, name: str) -> str:
    """The source of a function or class at the top level of some code, without the markers of regions."""
    nodes = [node for node in ast.parse(code).body if getattr(node, "name", None) == name]
    lines = code.splitlines()
    first = min((n.lineno for n in (*nodes[-1].decorator_list, nodes[-1])), default=1) if nodes else 1  # type: ignore[attr-defined]
    last = nodes[-1].end_lineno or first if nodes else 0
    shown = (line for line in lines[first - 1 : last] if not line.lstrip().startswith(("# BEGIN", "# END")))
    return without_notes("\n".join(shown))


def _last(student: Student) -> Exercise:
    """The exercise that was graded last: it is full when its solution is asked for."""
    return student.course.find(student.state.last) if student.state.last else student.exercise(None)


def _earned(pool: Pool, student: Student, exercise: Exercise) -> bool:
    """Whether the code as it is now has full marks; it is graded where the last run was of another."""
    path = choose(exercise)
    if not path.is_file():
        return False
    if student.state.of(exercise.id).code != code_hash(path):
        student.remember(exercise, grade_file(pool, exercise, path, Options()), path)
    return student.state.of(exercise.id).full
