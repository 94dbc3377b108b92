"""`grade solution`: after full marks, the solution, why it is so, and other ways that are right."""

from __future__ import annotations

import ast

from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text

from autograder.cli.fault import UsageFault
from autograder.cli.grade import Options, choose, grade_file
from autograder.cli.student import Student
from autograder.course import Exercise, Override, Source, code_hash, without_notes
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
    """Print each function's code, why it matters and where to read on, and the alternatives."""
    paper = Paper(console)
    given = _bound_at_top(source.stub)
    for function in source.functions:
        paper.write(Text(function, "bold"))
        _print_code(definition(source.text, function), console)
        guide = source.guides[function]
        if guide.why:
            paper.write(sentence(f"{text('report.page.why')} {guide.why}"), 2)
        for link in guide.links:
            paper.write(sentence(text("learner.read", title=link.title, address=link.address)), 2)
        for other in (other for other in exercise.alternatives() if function in other.targets):
            paper.space()
            paper.write(sentence(_heading(other)), 2)
            _print_code(with_what_it_needs(other.source, function, given), console)
        paper.space()


def _print_code(code: str, console: Console) -> None:
    """As it stands, however long its lines are: code that is wrapped cannot be copied."""
    highlighted = Syntax(code, "python", background_color="default").highlight(code)
    highlighted.rstrip()
    console.print(highlighted, soft_wrap=True)


def _heading(other: Override) -> str:
    """What is said of the whole file fits a function only where the file answers no other."""
    alone = len(other.targets) == 1
    return text("learner.also_right", sentence=other.text) if alone else text("learner.also_right_one")


def with_what_it_needs(code: str, name: str, given: set[str]) -> str:
    """A definition, after those imports, constants and functions of its file that it uses and that are not given."""
    body = ast.parse(code).body
    own = [node for node in body if name in _binds(node)]
    needed: list[ast.stmt] = []
    wanted = _uses(own) - given
    while more := [node for node in body if node not in own + needed and _binds(node) & wanted]:
        needed += more
        wanted |= _uses(more) - given
    lines = code.splitlines()
    above = ["\n".join(lines[_first_line(node) - 1 : node.end_lineno]) for node in body if node in needed]
    return "\n\n".join([*above, definition(code, name)])


def _first_line(node: ast.stmt) -> int:
    """That of its decorators, where it has some."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _uses(nodes: list[ast.stmt]) -> set[str]:
    return {n.id for node in nodes for n in ast.walk(node) if isinstance(n, ast.Name)}


def _binds(node: ast.stmt) -> set[str]:
    """The names that a statement at the top level gives a value."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in node.names}
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return {node.name}
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)}


def _bound_at_top(code: str) -> set[str]:
    return {name for node in ast.parse(code).body for name in _binds(node)}


def definition(code: str, name: str) -> str:
    """The source of a function or class at the top level of some code, without the markers of regions."""
    nodes = [node for node in ast.parse(code).body if name in _binds(node)]
    lines = code.splitlines()
    first = _first_line(nodes[-1]) if nodes else 1
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
