"""The grader's process: collects an exercise's checks once, then grades what it is sent.

Trusted.  Frames of JSON come on descriptor 0 (a Setup, then one Order per submission) and go out on 1; 2 is for
diagnostics; 3, where it was forked by the zygote, is the control socket by which it asks for workers.
"""

from __future__ import annotations

import difflib
import gc
import json
import os
import random
import socket
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from autograder.course import Cell, Course, Exercise, cells, hash_cells
from autograder.engine.frames import read_frame, write_frame
from autograder.engine.launch import Connection, ForkLauncher, Launcher, SpawnLauncher
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.submission import BadSubmission, Submission
from autograder.engine.trusted import TrustedObserver
from autograder.grading.client import UsageError
from autograder.grading.grader import Grader
from autograder.grading.orders import Order, Setup
from autograder.grading.plugin import Item, collect, visible
from autograder.grading.recorded import save
from autograder.grading.references import references
from autograder.grading.subjects import Live, devices_found
from autograder.isolation.kernel import guard_memory
from autograder.record import IsolationRecord, Record, SubmissionRecord
from autograder.texts import LANGUAGE_VARIABLE, text

_MAX_FRAME = 1 << 30
SEEDS = 1 << 31


class Wire:
    """Frames of JSON with whoever started this process."""

    def __init__(self, receive: int, send: int) -> None:
        self._receive, self._send = receive, send

    def read(self) -> dict[str, Any] | None:
        """The next message, or None when there will be no more."""
        frame = read_frame(self._receive, _MAX_FRAME)
        return None if frame is None else json.loads(frame)

    def write(self, event: str, **values: object) -> None:
        """Send one message."""
        write_frame(self._send, json.dumps({"event": event, **values}).encode())


def main() -> None:
    """Serve one Setup and its Orders; never returns."""
    torch.set_num_threads(1)
    guard_memory()
    wire = Wire(os.dup(0), os.dup(1))
    os.dup2(2, 1)  # what a test file prints is for the author, not part of the protocol
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False, buffering=1)
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False, buffering=1)
    try:
        first = wire.read()
        if first is not None:
            _serve(wire, Setup.of(first))
    except UsageError as error:
        wire.write("usage", message=str(error))
    except BaseException as error:
        wire.write("error", message=f"{type(error).__name__}: {error}", traceback=traceback.format_exc())
    sys.stderr.flush()
    os._exit(0)


def _serve(wire: Wire, setup: Setup) -> None:
    os.environ[LANGUAGE_VARIABLE] = setup.language  # the environment of the zygote is clean, so it comes in the setup
    course = Course(Path(setup.root))
    exercise = course.find(setup.exercise)
    limits = _limits(course.settings.limits_of(exercise), setup.most_seconds)
    launcher = _launcher(setup)
    launcher.preload(exercise.header.preload or [])
    trusted = TrustedObserver(launcher, limits, setup.home)
    observer = trusted if setup.trusted else Observer(launcher, limits, setup.home, setup.level)
    known = references(exercise, trusted, Path(setup.recorded) if setup.recorded else None)
    devices = _devices(setup, known.devices)
    stub = exercise.stub_hash() if exercise.stub_runs() else None
    files = ["test_public.py"] + ([] if setup.public else ["test_hidden.py"])
    try:
        with ThreadPoolExecutor(2) as pool:

            def serve(items: list[Item]) -> None:
                chosen = _chosen(items, setup)
                grader = Grader(exercise.id, chosen, known, pool, reveal=setup.reveal)
                gc.freeze()  # what was collected stays; the collector need not walk it for each submission
                wire.write("ready", checks=len(grader.checks))
                _loop(wire, _Desk(wire, grader, observer, limits, known.seeds, stub, setup))

            collect(exercise.graders, files, devices, serve)
    finally:
        observer.close()
        trusted.close()
        launcher.close()


def _limits(settings: dict[str, float], most_seconds: float) -> Limits:
    """An exercise's limits, with no more time for a submission than there is (0: no such bound)."""
    limits = Limits.of(settings)
    return replace(limits, run_seconds=min(limits.run_seconds, most_seconds)) if most_seconds else limits


def _devices(setup: Setup, recorded: tuple[str, ...]) -> list[str]:
    """The devices asked for, or all that torch finds; raises UsageError for one that is not there.

    Recorded references answer for their devices alone: another computes and draws random numbers in its own way.
    """
    found = devices_found()
    for name in setup.devices:
        if recorded and name in found and name not in recorded:
            raise UsageError(text("cli.unrecorded_device", name=name))
        if name not in found:
            raise UsageError(text("cli.unknown_device", name=name, choices=", ".join(found)))
    asked = setup.devices or recorded or tuple(found)
    return [name for name in found if name in asked]


def _chosen(items: list[Item], setup: Setup) -> list[Item]:
    """The checks asked for; raises UsageError for a name that none has."""
    for name in setup.only:
        if not list(visible(items, (name,), setup.public)):
            raise _unknown_check(name, items, setup)
    return list(visible(items, setup.only, setup.public))


def _unknown_check(name: str, items: list[Item], setup: Setup) -> UsageError:
    names = list(dict.fromkeys(item.spec.function for item in items))
    names += dict.fromkeys(item.check for item in items if item.visibility == "public")
    titles = list(dict.fromkeys(item.spec.title for item in items))
    close = difflib.get_close_matches(name, names + titles)
    facts = {"name": name, "exercise": Exercise(Path(setup.root), setup.exercise).id}
    key = "cli.unknown_check_close" if close else "cli.unknown_check"
    return UsageError(text(key, choices=", ".join(close or names), **facts))


@dataclass(frozen=True)
class _Desk:
    """What grading an order needs.

    seeds: those that recorded references exist for (none: any); stub: the hash of a stub that runs, which is not
    attempted as long as its code is the code handed out.
    """

    wire: Wire
    grader: Grader
    observer: Observer | TrustedObserver
    limits: Limits
    seeds: tuple[int, ...]
    stub: str | None
    setup: Setup

    def seed(self, asked: int | None) -> int:
        """The seed of a run; raises UsageError for one that was not recorded."""
        if asked is None:
            return random.choice(self.seeds) if self.seeds else random.SystemRandom().randrange(SEEDS)
        if self.seeds and asked not in self.seeds:
            raise UsageError(text("cli.unknown_seed", seed=asked, choices=", ".join(map(str, self.seeds))))
        return asked

    def grade(self, order: Order) -> Record:
        """The record of one order."""
        seed = self.seed(order.seed)
        start = type(self.observer.launcher).__name__.removesuffix("Launcher").lower()
        isolation = IsolationRecord(self.setup.level, {"start": start, **self.setup.mechanisms}, self.setup.canaries)
        if order.bad is not None:
            return self.grader.refuse(BadSubmission(**order.bad), seed, isolation)
        assert order.submission is not None
        submission = Submission.from_json(order.submission)
        if self.setup.refused:
            given = SubmissionRecord(submission.name, submission.sha256, error=self.setup.refused)
            return self.grader.withhold(given, seed, isolation)
        if self.stub and _code_hash(submission) == self.stub:
            untouched = BadSubmission("submission.stub", submission.name, submission.sha256, empty=True)
            return self.grader.refuse(untouched, seed, isolation)
        known = self.grader.references.mistake(order.mistake).subject if order.mistake else None
        return self.grader.grade(
            known or Live(self.observer, submission),
            SubmissionRecord(submission.name, submission.sha256),
            seed,
            run_seconds=self.limits.run_seconds,
            functions=tuple(order.functions),
            isolation=isolation,
            progress=lambda done, total: self.wire.write("progress", done=done, total=total),
        )

    def record(self, folder: str, seeds: list[int], hidden: bool) -> None:
        """Record what the reference and the mistakes answer."""
        grader = self.grader if hidden else self.grader.public()
        grader.rehearse(seeds)
        save(Path(folder), grader.exercise, seeds, grader.references, self.grader.max_points - grader.max_points)

    def first_failure(self, order: Order) -> str:
        """The first check that the submission of an order does not pass."""
        assert order.submission is not None
        subject = Live(self.observer, Submission.from_json(order.submission))
        return self.grader.first_failure(subject, self.seed(order.seed), order.first)


def _code_hash(submission: Submission) -> str:
    """The hash of the submission's code, as `Exercise.stub_hash` has it of the stub's."""
    if submission.notebook:
        return hash_cells(Cell("code", cell.source, 1) for cell in submission.cells)
    return hash_cells(cell for script in submission.cells for cell in cells(script.source))


def _loop(wire: Wire, desk: _Desk) -> None:
    while (message := wire.read()) is not None:
        order = Order(**message)
        if order.record is not None:
            desk.record(**order.record)
            wire.write("recorded")
        elif order.first:
            wire.write("first", check=desk.first_failure(order))
            desk.observer.release()
        else:
            record = desk.grade(order)
            desk.observer.release()  # before the next submission: what this one left running would take its time
            wire.write("record", record=record.to_json())


def _launcher(setup: Setup) -> Launcher:
    if setup.forked:
        return ForkLauncher(Connection(socket.socket(fileno=3)))
    return SpawnLauncher()
