"""`grade watch`: torch stays imported, and each save is graded at once."""

from __future__ import annotations

import contextlib
import queue
import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from autograder.cli.fault import UsageFault
from autograder.cli.grade import Options, choose, is_changed, open_grader, script, snapshot
from autograder.cli.hint import climb, open_function
from autograder.cli.next import introduce
from autograder.cli.overview import show as show_overview
from autograder.cli.solution import solution
from autograder.cli.stub import put_back
from autograder.cli.student import Student, listed, shown
from autograder.course import Exercise
from autograder.engine.submission import BadSubmission, Submission, from_source
from autograder.grading.client import GraderError, GraderProcess, Pool
from autograder.learner import path as way
from autograder.learner.changes import concerned
from autograder.learner.keys import keys
from autograder.learner.saves import Saves
from autograder.record import Record
from autograder.report.places import Script
from autograder.report.progress import Progress
from autograder.report.terminal import Paper, print_report, sentence
from autograder.texts import text

_SEEDS = 1 << 31
_IDLE = 3.0  # seconds without a save or key, after which another is not to be expected at once
_WAIT = 0.2  # a wait without an end cannot be interrupted on Windows
_BETWEEN_NAMES = 0.5  # seconds for which an editor may have put a file aside to write it
_SETTLED = 0.02  # seconds between two looks at a file that find the same


def watch(pool: Pool, name: str | None, options: Options) -> int:
    """Watch until the student quits; returns 0."""
    student = Student.here()
    session = _Session(pool, student, options)
    saves = Saves(student.course.root / "exercises", lambda path: session.events.put(lambda: session.saved(path)))
    with (
        contextlib.closing(session),
        contextlib.closing(saves),
        keys(lambda key: session.events.put(lambda: session.pressed(key))) as session.has_keys,
    ):
        saves.start()
        session.open(student.exercise(name))
        session.tell_of(saves)
        with contextlib.suppress(KeyboardInterrupt):
            session.run()
    return 0


class _Session:
    """One sitting: the exercise at hand, its grader, and what is to be done next."""

    def __init__(self, pool: Pool, student: Student, options: Options) -> None:
        self.events: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.has_keys = False
        self._pool, self._student, self._options = pool, student, options
        self._paper = Paper(Console())
        self._grader: GraderProcess | None = None
        self._exercise: Exercise
        self._files: set[Path] = set()
        self._seed = 0
        self._graded: bytes | None = None  # the content that was graded last, its code and what was found
        self._code = ""
        self._record: Record | None = None
        self._script: Script | None = None
        self._prepared: set[str] = set()
        self._last_key = ""
        self._over = False

    def run(self) -> None:
        """Do what comes, until it is over."""
        last = time.monotonic()
        while not self._over:
            try:
                event = self.events.get(timeout=_WAIT)
                last = time.monotonic()
            except queue.Empty:
                if time.monotonic() - last < _IDLE:
                    continue
                event = self._prepare
            try:
                event()
            except UsageFault as fault:
                self._say(str(fault))
            except GraderError as error:
                self._say(text("cli.grader_failed", message=error))
                self._enter(self._exercise)

    def close(self) -> None:
        """End the grader."""
        if self._grader:
            self._grader.close()

    def open(self, exercise: Exercise) -> None:
        """Go to an exercise, and grade it as it is."""
        self._enter(exercise)
        path = choose(exercise)
        self._files.add(path)  # it may bear another name
        self.saved(path)

    def _enter(self, exercise: Exercise) -> None:
        self.close()
        self._exercise = exercise
        self._files = {exercise.script, exercise.notebook}
        self._grader = open_grader(self._pool, exercise, self._options)
        # One seed for the sitting: the reference's answers are known from the first run on.
        given = self._options.seed
        self._seed = random.SystemRandom().randrange(_SEEDS) if given is None else given
        self._graded, self._code, self._record, self._script = None, "", None, None
        self._prepared.clear()

    def tell_of(self, saves: Saves) -> None:
        """Say where saves are only noticed by looking."""
        if saves.network:
            self._say(text("watch.polling", folder=shown(saves.folder), kind=saves.network))
        elif saves.fault:
            self._say(text("watch.cannot_notice", reason=saves.fault))

    def saved(self, path: Path) -> None:
        """A file was written: grade it, if it is this exercise's and not what was graded last."""
        if path not in self._files:
            return
        start = time.monotonic()
        content = _read(path)
        if content is None:
            self._say(text("watch.gone", file=shown(path)))
        elif content != self._graded:
            if self._graded is not None:  # what was said when the exercise was opened stays on the screen
                self._clear()
            self._graded = content
            self._grade(path, start)

    def pressed(self, key: str) -> None:
        """Do what a key stands for; other keys do nothing."""
        action = {
            "h": self._hint,
            "n": self._next,
            "l": self._list,
            "r": self._reset,
            "s": self._solution,
            "q": self._quit,
        }.get(key.lower())
        before, self._last_key = self._last_key, key.lower()
        if action and not (action == self._reset and before != "r"):
            action()
        elif action:
            self._say(text("watch.sure"))

    def _grade(self, path: Path, start: float) -> None:
        """What the change concerns first, so that the verdict is there at once; then the rest."""
        submission = snapshot(path)
        self._script = script(path)
        code = _code(submission)
        first = concerned(self._code, code, self._functions()) if self._record else ()
        record = self._run(submission, self._seed, first)
        if first and self._record:
            record = _merged(self._record, record)
        self._show(record, time.monotonic() - start)
        self._record, self._code = record, code
        if first:
            self._grade_others(submission, first, time.monotonic() - start)
        if self._record.exit_status == 0:
            self._confirm(submission, self._record, path)
        elif isinstance(submission, Submission):
            self._student.remember(self._exercise, self._record, path)

    def _grade_others(self, submission: Submission | BadSubmission, done: tuple[str, ...], seconds: float) -> None:
        """The functions that should be as they were; whatever is saved meanwhile comes first."""
        assert self._record
        shown = self._record
        for function in (name for name in self._functions() if name not in done):
            if not self.events.empty():
                return
            self._record = _merged(self._record, self._run(submission, self._seed, (function,)))
        if _verdicts(self._record) != _verdicts(shown):
            self._clear()
            self._show(self._record, seconds)

    def _show(self, record: Record, seconds: float) -> None:
        self._report(record)
        if record.exit_status != 0:
            self._say(text("watch.graded", seconds=seconds, seed=record.seed))
            self._foot()

    def _functions(self) -> list[str]:
        return list(self._record.by_function) if self._record else []

    def _confirm(self, submission: Submission | BadSubmission, record: Record, path: Path) -> None:
        """Full marks count with inputs that were never seen; then the next exercise is opened."""
        other = self._run(submission, None)
        self._student.remember(self._exercise, other, path)
        if other.exit_status != 0:
            self._say(text("watch.full_once", first=record.seed, seed=other.seed))
            self._seed = other.seed
            self._prepared.clear()
            self._report(other)
            self._foot()
            return
        self._say(text("watch.full", seed=other.seed))
        following = way.following(self._student.course, self._student.state, self._exercise)
        if following is None:
            self._say(text("learner.all_done"))
            self._over = True
            return
        self._say(text("watch.went_on"))
        self._paper.space()
        self._go_on(following)

    def _go_on(self, exercise: Exercise) -> None:
        """Introduce an exercise and go to it; what was written in it before is graded."""
        for line in introduce(self._student, exercise):
            self._say(line)
        if is_changed(exercise, exercise.script) or is_changed(exercise, exercise.notebook):
            self.open(exercise)
        else:
            self._enter(exercise)
            self._foot()

    def _run(self, submission: Submission | BadSubmission, seed: int | None, functions: tuple[str, ...] = ()) -> Record:
        assert self._grader
        with Progress() as progress:
            return self._grader.grade(submission, seed, progress.update, functions)

    def _prepare(self) -> None:
        """While nothing is asked: let the mistakes in one function answer its checks, as its first wrong answer will
        need it; with dozens of mistakes that takes a second, which a student would wait."""
        left = [name for name in self._functions() if name not in self._prepared]
        function = next((name for name in left if not self._is_full(name)), next(iter(left), ""))
        if function and self._grader:
            self._prepared.add(function)
            fails = from_source(self._exercise.script.name, f"def {function}(*_, **__):\n    raise RuntimeError\n")
            self._grader.grade(fails, self._seed, functions=(function,))

    def _is_full(self, function: str) -> bool:
        earned, most = self._record.by_function[function] if self._record else (0.0, 1.0)
        return earned >= most

    def _report(self, record: Record) -> None:
        print_report(record, self._paper.console, title=self._exercise.title, focus=True, script=self._script)

    def _hint(self) -> None:
        function = open_function(self._student, self._exercise)
        for line in climb(self._pool, self._student, self._exercise, function):
            self._say(line)

    def _next(self) -> None:
        following = way.following(self._student.course, self._student.state, self._exercise)
        if following is None:
            self._say(text("watch.no_other"))
            return
        self._clear()
        self._go_on(following)

    def _list(self) -> None:
        self._clear()
        show_overview()
        self._foot()

    def _reset(self) -> None:
        for line in put_back(self._student, self._exercise):
            self._say(line)

    def _solution(self) -> None:
        solution(self._pool, self._exercise.id)

    def _quit(self) -> None:
        exercises = self._student.course.exercises
        done = len(exercises) - len(way.unfinished(self._student.course, self._student.state))
        self._say(text("watch.ended", done=done, n=len(exercises)))
        self._over = True

    def _foot(self) -> None:
        files = sorted((path for path in self._files if path.is_file()), key=lambda path: path.suffix, reverse=True)
        self._say(text("watch.start", files=listed(files)))
        if self.has_keys:
            self._say(text("watch.keys"))

    def _say(self, line: str) -> None:
        self._paper.write(sentence(line))

    def _clear(self) -> None:
        if self._paper.console.is_terminal:
            self._paper.console.clear()


def _code(submission: Submission | BadSubmission) -> str:
    return "\n".join(cell.source for cell in submission.cells) if isinstance(submission, Submission) else ""


def _merged(old: Record, new: Record) -> Record:
    """The newer record, with the older one's checks where it has none."""
    checks = {check.id: check for check in new.checks}
    return replace(new, checks=[checks.get(check.id, check) for check in old.checks])


def _verdicts(record: Record) -> list[tuple[str, str, str]]:
    return [(check.outcome, check.message, check.diagnosis) for check in record.checks]


def _read(path: Path) -> bytes | None:
    """The file's content once it stays the same; None where there is no file.

    Editors empty a file before they write it, or put it aside for a moment.
    """
    deadline = time.monotonic() + _BETWEEN_NAMES
    content = None
    while time.monotonic() < deadline:
        before, content = content, _content(path)
        if content and content == before:
            break
        time.sleep(_SETTLED)
    return content


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
