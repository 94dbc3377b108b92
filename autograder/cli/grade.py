"""`grade EXERCISE [FILE]`: grade one submission and show what was found."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.cli.fault import UsageFault
from autograder.cli.looking import SUFFIXES, answered, named_after, nearest, other_names, owner
from autograder.cli.student import Student, shown
from autograder.course import Course, Exercise, code_hash
from autograder.engine.submission import BadSubmission, Submission, read_submission
from autograder.grading.client import GraderProcess, Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.texts import text

if TYPE_CHECKING:
    from autograder.report.places import Script


@dataclass(frozen=True)
class Options:
    """The options of the command."""

    devices: tuple[str, ...] = ()
    seed: int | None = None
    only: tuple[str, ...] = ()
    public: bool = False
    verbose: bool = False
    form: str = "text"
    html: Path | None = None
    isolation: str = "auto"


def grade(pool: Pool, name: str, file: Path | None, options: Options) -> int:
    """Grade and report; returns the exit status."""
    student = Student.here()
    exercise, file = _meant(student.course, name, file)
    path = file or choose(exercise)
    if file:
        _look_at(file, student.course, exercise, options)
    submission = snapshot(path)
    record = _grade(pool, exercise, submission, options)
    _show(record, exercise, path, options)
    whole = file in (None, exercise.script, exercise.notebook) and not options.only and not options.public
    if whole and isinstance(submission, Submission):
        student.remember(exercise, record, path)
    return 2 if isinstance(submission, BadSubmission) and submission.usage else record.exit_status


def grade_file(pool: Pool, exercise: Exercise, path: Path, options: Options) -> Record:
    """The record of a file."""
    return _grade(pool, exercise, snapshot(path), options)


def snapshot(path: Path) -> Submission | BadSubmission:
    """The submission in a file, or why there is none."""
    try:
        return read_submission(path)
    except BadSubmission as bad:
        return bad


def choose(exercise: Exercise) -> Path:
    """The student's script or notebook, whichever was changed, or else a file that is named after it.

    Raises UsageFault where several could be meant.
    """
    changed = [path for path in (exercise.script, exercise.notebook) if is_changed(exercise, path)]
    if len(changed) == 2:
        names = [path.name for path in changed]
        raise UsageFault(text("cli.both_changed", script=names[0], notebook=names[1], exercise=exercise.id))
    if changed:
        return changed[0]
    others = [path for path in other_names(exercise) if is_changed(exercise, path)]
    if len(others) > 1:
        names = [shown(path) for path in others]
        raise UsageFault(text("cli.several_names", exercise=exercise.id, files=", ".join(names), first=names[0]))
    if others:
        print(text("cli.other_name", file=shown(others[0]), own=exercise.script.name), file=sys.stderr)
        return others[0]
    return exercise.script if exercise.script.exists() else exercise.notebook


def _meant(course: Course, name: str, file: Path | None) -> tuple[Exercise, Path | None]:
    """The exercise, and the file where one is named; a file alone may say by its name or its code what it answers.

    Raises CourseError, and UsageFault for a name like that of a file that is not there.
    """
    alone = Path(name)
    if file or alone.suffix.lower() not in SUFFIXES:
        return course.find(name), file
    exercise = named_after(alone, course) or (answered(alone, course) if alone.exists() else None)
    if exercise is None:
        raise UsageFault(text("cli.whose_file", file=name)) if alone.exists() else _no_file(alone)
    own = (exercise.script, exercise.notebook)
    for path in own:  # named from here, from the course's folder, or by its name alone
        if path.is_file() and (path.resolve() == alone.resolve() or (not alone.exists() and _ends_with(path, alone))):
            return exercise, path
    if not alone.exists():
        raise _no_file(alone)
    return exercise, alone


def _ends_with(path: Path, end: Path) -> bool:
    return path.resolve().parts[-len(end.parts) :] == end.parts


def _look_at(file: Path, course: Course, exercise: Exercise, options: Options) -> None:
    """Raise UsageFault for a file that is not there, or that answers another exercise."""
    if not file.exists() and options.form != "json":  # a program gets a record that says so
        raise _no_file(file)
    if other := owner(file, course, exercise):
        raise UsageFault(
            text("cli.other_exercise", file=file, exercise=exercise.id, other=other.id, number=other.number)
        )


def _no_file(file: Path) -> UsageFault:
    names = nearest(file)
    return UsageFault(text("cli.no_file_close" if names else "cli.no_file", file=file, names=", ".join(names)))


def is_changed(exercise: Exercise, path: Path, code: str = "") -> bool:
    """Whether the file is there and its code is not the stub's, nor that with the hash ``code``."""
    if not path.is_file():
        return False
    try:
        return code_hash(path) not in (exercise.stub_hash(), code)
    except Exception:  # a damaged file is no stub: grading says what is wrong with it
        return True


def open_grader(pool: Pool, exercise: Exercise, options: Options) -> GraderProcess:
    """A process that grades an exercise at the level that is asked for, or that refuses below the course's least."""
    root = str(exercise.root.resolve())
    setup = Setup(root, exercise.slug, False, options.devices, options.only, options.public)
    found = pool.isolation(options.isolation, root, options.devices)
    least = max(Course(exercise.root).least_isolation, options.isolation if options.isolation != "auto" else "L0")
    why = text("isolation.refused", level=found.level, least=least, reason=found.above) if found.level < least else ""
    return pool.grader(
        replace(setup, level=found.level, mechanisms=found.mechanisms, canaries=found.canaries, refused=why)
    )


def _grade(pool: Pool, exercise: Exercise, submission: Submission | BadSubmission, options: Options) -> Record:
    from autograder.report.progress import Progress

    with contextlib.closing(open_grader(pool, exercise, options)) as grader, Progress() as progress:
        return grader.grade(submission, options.seed, progress.update)


def _show(record: Record, exercise: Exercise, path: Path, options: Options) -> None:
    if options.html:
        from autograder.report.page import html_report

        options.html.write_text(html_report(record, exercise.title, exercise.guides), encoding="utf-8")
        print(text("cli.wrote_page", file=options.html), file=sys.stderr)
    if options.form == "json":
        sys.stdout.write(record.dumps() + "\n")
    elif options.form in ("github", "problems"):
        _show_problems(record, path, options.form)
    else:
        from rich.console import Console

        from autograder.report.terminal import print_report

        print_report(record, Console(), title=exercise.title, verbose=options.verbose, script=script(path))


def script(path: Path) -> Script | None:
    """The student's file for places in it; None for a notebook, whose lines no editor opens."""
    from autograder.report.places import Script

    if path.suffix != ".py" or not path.is_file():
        return None
    return Script(shown(path), path.read_text(encoding="utf-8", errors="replace"))


def _show_problems(record: Record, path: Path, form: str) -> None:
    from autograder.report.problems import as_github, as_lines, problems

    write = as_github if form == "github" else as_lines
    sys.stdout.write(write(problems(record, script(path)), shown(path)))
