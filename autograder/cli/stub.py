"""`grade diff` and `grade reset`: the student's file against the untouched stub, and back to it."""

from __future__ import annotations

import difflib
from pathlib import Path

from rich.console import Console
from rich.text import Text

from autograder.cli.fault import UsageFault
from autograder.cli.grade import is_changed
from autograder.cli.student import Student, shown
from autograder.course import Exercise
from autograder.learner import backups, stubs
from autograder.report.terminal import Paper, sentence
from autograder.texts import text

_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def diff(name: str | None) -> int:
    """Print what was changed, as a unified diff; returns 0."""
    student = Student.here()
    exercise = student.exercise(name)
    console = Console(highlight=False, soft_wrap=True)
    changed = [path for path in _files(exercise) if is_changed(exercise, path)]
    if not changed:
        print(text("learner.untouched", exercise=exercise.id))
    for path in changed:
        theirs, mine = _both(exercise, path)
        lines = difflib.unified_diff(theirs, mine, text("learner.stub"), shown(path), lineterm="")
        for line in lines:
            console.print(Text(line, _STYLES.get(line[:1], "")))
    return 0


def reset(name: str | None) -> int:
    """Put the stub in the place of the student's files, which are kept; returns 0."""
    student = Student.here()
    exercise = student.exercise(name)
    paper = Paper(Console())
    for line in put_back(student, exercise):
        paper.write(sentence(line))
    return 0


def put_back(student: Student, exercise: Exercise) -> list[str]:
    """Reset the exercise; says what was kept where.  Raises UsageFault, and then nothing was changed."""
    said = []
    try:
        originals = {path: stubs.stub(exercise, path) for path in (exercise.script, exercise.notebook)}
        for path, original in originals.items():
            if path.is_file() and path.read_bytes() != original.encode():
                kept = backups.keep(path, exercise.root)
                said.append(text("learner.kept", file=shown(path), backup=shown(kept)))
            backups.replace_file(path, original)
    except stubs.NoStub:
        raise UsageFault(text("learner.no_stub", exercise=exercise.id)) from None
    except OSError as error:
        raise UsageFault(text("learner.cannot_reset", file=error.filename, reason=error.strerror)) from None
    student.state.update(exercise.id, code="", score=None, max_score=None, functions={}, waiting=[], diagnoses={})
    return (
        [*said, text("learner.reset", exercise=exercise.id)]
        if said
        else [text("learner.untouched", exercise=exercise.id)]
    )


def _files(exercise: Exercise) -> list[Path]:
    return [path for path in (exercise.script, exercise.notebook) if path.is_file()]


def _both(exercise: Exercise, path: Path) -> tuple[list[str], list[str]]:
    try:
        return stubs.both(exercise, path)
    except stubs.NoStub:
        raise UsageFault(text("learner.no_stub", exercise=exercise.id)) from None
