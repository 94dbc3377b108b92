"""`grade batch`: grade a class and write what an instructor looks at."""

from __future__ import annotations

import contextlib
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import autograder
from autograder.batch.archives import Refused
from autograder.batch.intake import Entry, Intake, take_in
from autograder.batch.run import Desk, LocalDesk, Outcome, Plan, run
from autograder.batch.similar import LEAST_SHARE, similar
from autograder.batch.store import Store, file_name, surroundings_of
from autograder.batch.summary import CheckStatistics, ExerciseStatistics, grades_csv
from autograder.cli.fault import UsageFault
from autograder.course import Course, Exercise, find_course
from autograder.engine.submission import BadSubmission
from autograder.grading.canaries import Isolation
from autograder.grading.client import Pool
from autograder.grading.orders import Setup
from autograder.record import Record
from autograder.report.class_page import Alike, CheckRow, ClassView, ExerciseView, StudentRow, class_page, similar_page
from autograder.report.page import html_report
from autograder.texts import text

SEEDS = 1 << 31
_PLAIN_SECONDS = 10.0
_SIMILAR = "similar.html"
_MISTAKES = 12  # as many as somebody reads


@dataclass(frozen=True)
class Options:
    """The options of the command."""

    exercises: tuple[str, ...]
    output: Path
    jobs: int
    seed: int | None = None
    isolation: str = "auto"
    devices: tuple[str, ...] = ()
    regrade: bool = False
    similar: bool = False
    dask: str | None = None


def batch(pool: Pool, path: Path, options: Options) -> int:
    """Grade; returns 0, or 3 where something could not be graded."""
    if not path.exists():
        raise UsageFault(text("batch.missing", path=path))
    course = find_course()
    exercises = [course.find(name) for name in options.exercises] or course.exercises
    intake = take_in(path, exercises)
    if not intake.entries:
        raise UsageFault("\n".join([text("batch.none", path=path), *map(_left_out, intake.refused[:5])]))
    isolation = _isolation(pool, course, options)
    store = Store(options.output)
    settings = store.settings({"seed": options.seed})
    seed = settings["seed"] if isinstance(settings["seed"], int) else random.SystemRandom().randrange(SEEDS)
    store.settings({"seed": seed})
    outcome = _run(pool, intake, store, isolation, seed, options)
    alike = _write_similar(intake, store) if options.similar else ""
    facts = [text("batch.page.seed", seed=seed, level=isolation.level, version=autograder.__version__)]
    _write(intake, store, facts, alike)
    _tell(intake, outcome, options)
    return 3 if outcome.failed else 0


def _isolation(pool: Pool, course: Course, options: Options) -> Isolation:
    """The level, which must be at least the course's; raises UsageFault."""
    found = pool.isolation(options.isolation, str(course.root.resolve()), options.devices)
    least = max(course.least_isolation, options.isolation if options.isolation != "auto" else "L0")
    if found.level < least:
        raise UsageFault(text("isolation.refused", level=found.level, least=least, reason=found.above))
    return found


def _run(pool: Pool, intake: Intake, store: Store, isolation: Isolation, seed: int, options: Options) -> Outcome:
    setup = Setup(
        str(find_course().root.resolve()),
        "",
        devices=options.devices,
        level=isolation.level,
        mechanisms=isolation.mechanisms,
        canaries=isolation.canaries,
    )
    facts = {"seed": seed, "level": isolation.level, "devices": options.devices, "python": sys.version}
    used = {entry.exercise.id: entry.exercise for entry in intake.entries}
    plan = Plan(seed, {name: surroundings_of(exercise, facts) for name, exercise in used.items()})
    students = len({entry.student for entry in intake.entries})
    with _desks(pool, setup, options) as (new_desk, jobs), _Meter(len(intake.entries)) as meter:
        counts = {"n": len(intake.entries), "students": students, "jobs": jobs}
        print(text("batch.started", **counts, seed=seed, level=isolation.level), file=sys.stderr)
        return run(intake.entries, store, new_desk, plan, jobs, meter.update)


@contextlib.contextmanager
def _desks(pool: Pool, setup: Setup, options: Options) -> Iterator[tuple[Callable[[], Desk], int]]:
    """How to make a desk, and how many: here, or on a cluster; raises UsageFault."""
    if not options.dask:
        yield lambda: LocalDesk(lambda exercise: pool.grader(replace(setup, exercise=exercise.slug))), options.jobs
        return
    try:
        from autograder.batch import cluster
    except ModuleNotFoundError as error:
        raise UsageFault(text("batch.no_dask", error=error)) from None
    try:
        client = cluster.connect(options.dask, find_course(), setup)
    except (OSError, TimeoutError, RuntimeError) as error:
        raise UsageFault(text("batch.no_cluster", address=options.dask, error=error)) from None
    with client:
        yield lambda: cluster.RemoteDesk(client), cluster.width(client)


class _Meter:
    """A live bar on a terminal, a line now and then elsewhere; both on standard error."""

    def __init__(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._total = total
        self._start = self._told = time.monotonic()
        console = Console(stderr=True)
        self._live = console.is_terminal
        self._bar = Progress(
            BarColumn(),
            TextColumn("{task.description}"),
            TimeRemainingColumn(),
            console=console,
            disable=not self._live,
        )
        self._task = self._bar.add_task("", total=total)

    def __enter__(self) -> _Meter:
        self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.stop()

    def update(self, outcome: Outcome) -> None:
        """Show how far the run is."""
        done = outcome.graded + outcome.taken_over + len(outcome.failed)
        now = time.monotonic()
        rate = 60 * done / max(now - self._start, 1e-9)
        line = text("batch.done", done=done, total=self._total, rate=rate, failed=len(outcome.failed))
        self._bar.update(self._task, completed=done, description=line)
        if not self._live and (now - self._told > _PLAIN_SECONDS or done == self._total):
            self._told = now
            print(line, file=sys.stderr)


def _write_similar(intake: Intake, store: Store) -> str:
    """Write the page of submissions that are alike; returns its name.  Raises UsageFault without copydetect."""
    pairs = []
    by_exercise: dict[str, list[Entry]] = {}
    for entry in intake.entries:
        by_exercise.setdefault(entry.exercise.id, []).append(entry)
    for name, entries in sorted(by_exercise.items()):
        sources = ((entry.student, _source(entry)) for entry in entries)
        course_source = entries[0].exercise.source()
        try:
            found = similar(sources, course_source.stub if course_source else "")
        except ModuleNotFoundError as error:
            raise UsageFault(text("batch.no_similar", error=error)) from None
        pairs.append((name, [Alike(pair.students, pair.shares, pair.pages) for pair in found]))
    store.write(store.folder / _SIMILAR, similar_page(pairs, LEAST_SHARE))
    return _SIMILAR


def _source(entry: Entry) -> str:
    """The code of a submission; none where the file is bad."""
    submission = entry.submission()
    return "" if isinstance(submission, BadSubmission) else "\n".join(cell.source for cell in submission.cells)


def _write(intake: Intake, store: Store, facts: list[str], alike: str) -> None:
    """grades.csv, a feedback page per record, and index.html; one record in memory at a time."""
    found: dict[str, ExerciseStatistics] = {}
    exercises = {entry.exercise.id: entry.exercise for entry in intake.entries}
    for entry in intake.entries:
        record = store.of_student(entry.student, entry.exercise.id)
        if record is None:
            continue
        found.setdefault(entry.exercise.id, ExerciseStatistics(entry.exercise.id)).add(
            entry.student, entry.name, record
        )
        _write_feedback(store, entry, record)
    marks = [mark for statistic in found.values() for mark in statistic.marks]
    names = (text("batch.csv.student"), text("batch.csv.name"), text("batch.csv.total"), text("batch.csv.max"))
    store.write(store.folder / "grades.csv", grades_csv(marks, sorted(found), names))
    store.write(store.folder / "index.html", class_page(_view(found, exercises, intake.refused, facts, alike)))


def _write_feedback(store: Store, entry: Entry, record: Record) -> None:
    path = store.folder / _feedback(entry.student, entry.exercise.id)
    page = html_report(record, entry.exercise.title, entry.exercise.guides)
    if not path.is_file() or path.read_text(encoding="utf-8") != page:
        store.write(path, page)


def _feedback(student: str, exercise: str) -> str:
    return f"feedback/{file_name(student)}/{exercise}.html"


def _view(
    found: dict[str, ExerciseStatistics],
    exercises: dict[str, Exercise],
    refused: list[Refused],
    facts: list[str],
    alike: str,
) -> ClassView:
    order = sorted(found)
    by_student: dict[str, dict[str, float]] = {}
    names: dict[str, str] = {}
    for name in order:
        for mark in found[name].marks:
            by_student.setdefault(mark.student, {})[name] = mark.score
            names[mark.student] = names.get(mark.student) or mark.name
    rows = [
        StudentRow(
            student,
            names[student],
            [(own.get(name), _feedback(student, name)) for name in order],
            sum(own.values()),
        )
        for student, own in sorted(by_student.items())
    ]
    person = [
        (student, name, why, _feedback(student, name)) for name in order for student, why in found[name].for_a_person
    ]
    views = [_exercise(found[name], exercises[name]) for name in order]
    return ClassView(text("batch.page.title"), facts, views, rows, person, [(r.path, r.reason) for r in refused], alike)


def _exercise(found: ExerciseStatistics, exercise: Exercise) -> ExerciseView:
    scores = [mark.score for mark in found.marks]
    return ExerciseView(
        exercise.id,
        exercise.title,
        len(scores),
        statistics.fmean(scores),
        statistics.median(scores),
        found.max_score,
        found.histogram(),
        [(function, sentence, count) for (function, sentence), count in found.mistakes.most_common(_MISTAKES)],
        [_check(check) for check in found.checks.values()],
    )


def _check(check: CheckStatistics) -> CheckRow:
    return CheckRow(check.title, check.visibility == "hidden", check.difficulty, check.discrimination)


def _tell(intake: Intake, outcome: Outcome, options: Options) -> None:
    counts = {"graded": outcome.graded, "taken_over": outcome.taken_over, "failed": len(outcome.failed)}
    for refused in intake.refused:
        print(_left_out(refused))
    for entry, reason in outcome.failed:
        print(text("batch.failed_line", student=entry.student, exercise=entry.exercise.id, reason=reason))
    if options.regrade:
        print(text("batch.changes" if outcome.changes else "batch.unchanged"))
        for change in sorted(outcome.changes, key=lambda change: (change.exercise, change.student)):
            print("  " + text("batch.change", **vars(change)))
    print(text("batch.finished", **counts, refused=len(intake.refused)))
    print(text("batch.results", path=options.output / "index.html"))


def _left_out(refused: Refused) -> str:
    return text("batch.refused_line", path=refused.path, reason=refused.reason)
