"""Grading all entries on all cores, a grader's process for each, and going on where an earlier run was stopped."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Protocol

from autograder.batch.intake import Entry
from autograder.batch.store import Store, key_of
from autograder.course import Exercise
from autograder.engine.submission import BadSubmission
from autograder.grading.client import GraderError, GraderProcess
from autograder.record import Record

_TRIES = 2


class Desk(Protocol):
    """Grades one entry at a time."""

    def grade(self, entry: Entry, seed: int) -> Record:
        """The record; raises GraderError."""

    def close(self) -> None:
        """End what it holds."""


@dataclass(frozen=True)
class Change:
    """A student's points for an exercise, before and now."""

    student: str
    exercise: str
    before: float
    now: float


@dataclass
class Outcome:
    """What a run did: how many it graded and took over, what could not be graded, and whose points changed."""

    graded: int = 0
    taken_over: int = 0
    failed: list[tuple[Entry, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """How to grade: the seed, and for each exercise the hash of all that its records depend on."""

    seed: int
    surroundings: dict[str, str]


def run(
    entries: Iterable[Entry],
    store: Store,
    new_desk: Callable[[], Desk],
    plan: Plan,
    jobs: int,
    progress: Callable[[Outcome], None] = lambda outcome: None,
) -> Outcome:
    """Grade what is not in the store yet, at ``jobs`` desks; each student's record is there afterwards."""
    outcome, lock = Outcome(), threading.Lock()
    # By exercise, so that a worker's grader serves many submissions before the next one has to be started.
    work: queue.SimpleQueue[Entry] = queue.SimpleQueue()
    for entry in sorted(entries, key=lambda entry: entry.exercise.id):
        work.put(entry)

    def serve() -> None:
        desk = new_desk()
        try:
            while True:
                entry = work.get_nowait()
                _one(entry, store, plan, desk, outcome, lock)
                with lock:
                    progress(outcome)
        except queue.Empty:
            return
        finally:
            desk.close()

    with ThreadPoolExecutor(jobs) as threads:
        for served in [threads.submit(serve) for _ in range(jobs)]:
            served.result()
    return outcome


class LocalDesk:
    """One grader's process at a time, for the exercise that is being graded.

    graders: makes such a process.
    """

    def __init__(self, graders: Callable[[Exercise], GraderProcess]) -> None:
        self._graders = graders
        self._exercise = ""
        self._grader: GraderProcess | None = None

    def grade(self, entry: Entry, seed: int) -> Record:
        """The record; raises GraderError when a second grader fails as well."""
        submission = entry.submission()
        for left in reversed(range(_TRIES)):
            try:
                return self._of(entry.exercise).grade(submission, seed)
            except GraderError:
                self.close()
                if not left:
                    raise
        raise AssertionError("never reached")

    def close(self) -> None:
        """End the grader."""
        if self._grader:
            self._grader.close()
        self._grader, self._exercise = None, ""

    def _of(self, exercise: Exercise) -> GraderProcess:
        if self._grader is None or self._exercise != exercise.id:
            self.close()
            self._grader, self._exercise = self._graders(exercise), exercise.id
        return self._grader


def _one(entry: Entry, store: Store, plan: Plan, desk: Desk, outcome: Outcome, lock: threading.Lock) -> None:
    submission = entry.submission()
    # A file that could not be read has no content to go by, and is looked at again the next time.
    unread = isinstance(submission, BadSubmission) and not submission.sha256
    key = key_of(submission.name, submission.sha256, plan.surroundings[entry.exercise.id])
    record = None if unread else store.cached(key)
    fresh = record is None
    if record is None:
        try:
            record = desk.grade(entry, plan.seed)
        except GraderError as error:
            with lock:
                outcome.failed.append((entry, str(error)))
            return
        # What the machine was at fault for is tried again the next time.
        if record.exit_status != 3 and not unread:
            store.keep(key, record)
    before = store.of_student(entry.student, entry.exercise.id)
    if before != record:
        store.give(entry.student, entry.exercise.id, record)
    with lock:
        outcome.graded += fresh
        outcome.taken_over += not fresh
        if before is not None and before.score != record.score:
            outcome.changes.append(Change(entry.student, entry.exercise.id, before.score, record.score))
