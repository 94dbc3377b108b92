"""`grade watch`: torch stays imported, and each save is graded at once."""

from __future__ import annotations

import contextlib
import queue
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from autograder.cli import overview
from autograder.cli.fault import UsageFault
from autograder.cli.grade import Options, choose, is_changed, script, snapshot
from autograder.cli.hint import climb, open_function
from autograder.cli.next import introduce
from autograder.cli.sitting import Kind, Read, Sitting
from autograder.cli.solution import may_be_shown, solution
from autograder.cli.stub import put_back
from autograder.cli.student import Student, listed, shown
from autograder.course import Exercise
from autograder.engine.submission import Submission
from autograder.grading.client import GraderError, Pool
from autograder.learner import path as way
from autograder.learner.keys import keys
from autograder.learner.saves import Saves
from autograder.record import Record
from autograder.report.terminal import Paper, print_report, sentence
from autograder.texts import text

_IDLE = 3.0  # seconds without a save or key, after which another is not to be expected at once
_OPENED = 0.5  # seconds after the start, for the same
_WAIT = 0.2  # a wait without an end cannot be interrupted on Windows
_BETWEEN_NAMES = 0.5  # seconds for which an editor may have put a file aside to write it
_SETTLED = 0.02  # seconds between two looks at a file that find the same
#: No file's content.
_GIVEN_UP = b"\0"
#: Keys that do not wait for the end of a long run.
_AT_ONCE = ("q", "n")


def watch(pool: Pool, name: str | None, options: Options) -> int:
    """Watch until the student quits; returns 0."""
    student = Student.here()
    session = _Session(pool, student, options, student.exercise(name))
    saves = Saves(student.course.root / "exercises", session.tell_saved)
    with (
        contextlib.closing(session),
        contextlib.closing(saves),
        keys(session.tell_pressed) as session.has_keys,
    ):
        saves.start()
        session.open()
        session.tell_of(saves)
        with contextlib.suppress(KeyboardInterrupt):
            session.run()
    return 0


class _Session:
    """What is on the screen, and what is to be done next."""

    def __init__(self, pool: Pool, student: Student, options: Options, exercise: Exercise) -> None:
        self.has_keys = False
        self._events: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._pool, self._student, self._options = pool, student, options
        self._paper = Paper(Console())
        self._sitting = Sitting(pool, exercise, options)
        self._graded: bytes | None = None  # the content that was graded last
        self._grading: Path | None = None  # the file that is graded now
        self._focus: tuple[str, ...] = ()  # the functions that the last save changed
        self._kept: list[str] = []  # what is to be read still, after the screen is cleared
        self._finished: Exercise | None = None  # the one that got full marks last
        self._last_key = ""
        self._over = False

    def tell_saved(self, path: Path) -> None:
        """From another thread: a file was written.  A run that takes long is given up for it."""
        if self._sitting.watches(path):
            self._sitting.give_up("grade", "confirm", "prepare")
            self._events.put(lambda: self._saved(path))
        elif other := self._worked_on(path):
            self._events.put(lambda: self._come_back(other, path))

    def _worked_on(self, path: Path) -> Exercise | None:
        """The other exercise whose file was saved with code that is neither the stub's nor what was graded before."""
        others = (e for e in self._student.course.exercises if e != self._exercise and path in (e.script, e.notebook))
        return next((e for e in others if is_changed(e, path, self._student.state.of(e.id).code)), None)

    def _come_back(self, exercise: Exercise, path: Path) -> None:
        """What is saved is what is graded, also after a key that went on too early."""
        if exercise != self._exercise:
            self._clear()
            self._enter(exercise)
            self._sitting.work_on(path)
            self._saved(path)

    def tell_pressed(self, key: str) -> None:
        """From another thread: a key was pressed."""
        kinds: tuple[Kind, ...] = ("prepare", "grade") if key.lower() in _AT_ONCE else ("prepare",)
        self._sitting.give_up(*kinds)
        self._events.put(lambda: self._pressed(key.lower()))

    def run(self) -> None:
        """Do what comes, until it is over."""
        last = time.monotonic() - _IDLE + _OPENED  # whoever has just come here reads first
        while not self._over:
            try:
                event = self._events.get(timeout=_WAIT)
                last = time.monotonic()
            except queue.Empty:
                if time.monotonic() - last < _IDLE:
                    continue
                event = self._sitting.prepare
            self._do(event)

    def close(self) -> None:
        """End the grader."""
        self._sitting.close()

    def open(self) -> None:
        """Grade the exercise as it is."""
        path = choose(self._exercise)
        self._sitting.work_on(path)
        self._do(lambda: self._saved(path, opening=True))

    def tell_of(self, saves: Saves) -> None:
        """Say where saves are only noticed by looking."""
        if saves.network:
            self._say(text("watch.polling", folder=shown(saves.folder), kind=saves.network))
        elif saves.fault:
            self._say(text("watch.cannot_notice", reason=saves.fault))

    @property
    def _exercise(self) -> Exercise:
        return self._sitting.exercise

    def _do(self, event: Callable[[], None]) -> None:
        try:
            event()
        except UsageFault as fault:
            self._say(str(fault))
        except GraderError as error:
            if self._sitting.interrupted:
                self._sitting.renew()
                self._again()
            else:
                self._say(text("cli.grader_failed", message=error))
                self._enter(self._exercise)

    def _again(self) -> None:
        """What was given up is graded once more, unless something else was saved or opened meanwhile."""
        path, self._grading = self._grading, None
        if path:
            self._graded = _GIVEN_UP
            self._events.put(lambda: self._saved(path))

    def _enter(self, exercise: Exercise) -> None:
        self._sitting.close()
        self._sitting = Sitting(self._pool, exercise, self._options)
        self._graded = None

    def _saved(self, path: Path, *, opening: bool = False) -> None:
        """Grade a file, if it is not what was graded last."""
        if not self._sitting.watches(path):  # it was, when it was saved
            return
        start = time.monotonic()
        content = _read(path)
        if content is None:
            self._say(text("watch.gone", file=shown(path)))
        elif content != self._graded:
            if self._graded is not None:  # what was said when the exercise was opened stays on the screen
                self._clear()
            self._graded = content
            self._sitting.work_on(path)
            self._grading = path
            self._grade(start, opening)
            self._grading = None

    def _pressed(self, key: str) -> None:
        """Do what a key stands for; other keys do nothing."""
        action = {
            "h": self._hint,
            "a": self._all,
            "n": self._next,
            "l": self._list,
            "r": self._reset,
            "s": self._solution,
            "q": self._quit,
        }.get(key)
        before, self._last_key = self._last_key, key
        if action and not (action == self._reset and before != "r"):
            action()
        elif action:
            self._say(text("watch.sure"))

    def _grade(self, start: float, opening: bool) -> None:
        """What the change concerns first; then the rest, of which something is said only where it is news."""
        path = self._sitting.path
        assert path
        submission = snapshot(path)
        record, self._focus = self._sitting.grade(submission)
        seconds = time.monotonic() - start
        self._show(record, seconds)
        if self._focus:
            whole = self._sitting.grade_others(submission, self._focus, self._events.empty)
            if _verdicts(whole) != _verdicts(record):
                self._clear()
                self._show(whole, seconds)
            record = whole
        if record.exit_status == 0:
            self._confirm(submission, record, path, opening)
        elif isinstance(submission, Submission):
            self._student.remember(self._exercise, record, path)

    def _show(self, record: Record, seconds: float) -> None:
        self._report(record)
        if record.exit_status != 0:
            self._say(text("watch.graded", seconds=seconds, seed=record.seed))
            self._foot()

    def _confirm(self, submission: Read, record: Record, path: Path, opening: bool) -> None:
        """Full marks count with inputs that were never seen; then the next exercise is opened.

        opening: nothing was saved, so that it was full before: whoever opens it wants to see it.
        """
        other = self._sitting.confirm(submission)
        self._student.remember(self._exercise, other, path)
        if other.exit_status != 0:
            self._say(text("watch.full_once", first=record.seed, seed=other.seed))
            self._report(other)
            self._foot()
            return
        self._finished = self._exercise
        self._say(text("watch.full", seed=other.seed))
        following = way.following(self._student.course, self._student.state, self._exercise)
        if opening:
            self._foot()
        elif following is None:
            self._say(text("learner.all_done"))
            self._over = True
        else:
            shows = self.has_keys and may_be_shown(self._student, self._exercise)
            self._say(text("watch.went_on_solution" if shows else "watch.went_on", exercise=self._exercise.id))
            self._paper.space()
            self._go_on(following)

    def _go_on(self, exercise: Exercise) -> None:
        """Introduce an exercise and go to it; what was written in it before is graded."""
        for line in introduce(self._student, exercise):
            self._say(line)
        self._enter(exercise)
        if is_changed(exercise, exercise.script) or is_changed(exercise, exercise.notebook):
            self.open()
        else:
            self._foot()

    def _report(self, record: Record, *, whole: bool = False) -> None:
        path = self._sitting.path
        print_report(
            record,
            self._paper.console,
            title=self._exercise.title,
            watched=None if whole else self._focus,
            script=script(path) if path else None,
        )

    def _hint(self) -> None:
        function = open_function(self._student, self._exercise)
        for line in climb(self._pool, self._student, self._exercise, function, watched=True):
            self._say(line)

    def _all(self) -> None:
        """The last report with all its checks."""
        if self._sitting.record:
            self._clear()
            self._report(self._sitting.record, whole=True)
            self._foot()

    def _next(self) -> None:
        following = way.following(self._student.course, self._student.state, self._exercise)
        if following is None:
            self._say(text("watch.no_other"))
            return
        self._clear()
        self._go_on(following)

    def _list(self) -> None:
        self._clear()
        overview.show()
        self._foot()

    def _reset(self) -> None:
        """Put the stub back; that is a save, whose report must not hide where the student's file went."""
        self._kept = put_back(self._student, self._exercise)
        for line in self._kept:
            self._say(line)

    def _solution(self) -> None:
        """Of this exercise where it has full marks, else of the one that was finished before it."""
        full = self._student.state.of(self._exercise.id).full
        solution(self._pool, (self._exercise if full else self._finished or self._exercise).id)

    def _quit(self) -> None:
        rows = overview.rows(self._student)
        self._say(text("watch.ended", done=sum(row.done for row in rows), n=len(rows)))
        self._over = True

    def _foot(self) -> None:
        self._say(text("watch.start", files=listed(self._sitting.files)))
        if self.has_keys:
            self._say(text("watch.keys"))

    def _say(self, line: str) -> None:
        self._paper.write(sentence(line))

    def _clear(self) -> None:
        if self._paper.console.is_terminal:
            self._paper.console.clear()
            for line in self._kept:
                self._say(line)
        self._kept = []


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
