"""Grading from the outside: starts a grader's process, sends it submissions, and always comes back with a record.

Needs neither torch nor pytest, so that a command can start the zygote first and import the rest meanwhile.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.engine.frames import BadFrame, read_frame
from autograder.engine.frames import write_frame as send
from autograder.engine.launch import ForkLauncher, Launcher, Process, SpawnLauncher, ZygoteProcess, spawn, start_method
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.orders import Order, Setup, dumps
from autograder.record import Record
from autograder.texts import language, text

if TYPE_CHECKING:
    from autograder.grading.canaries import Isolation

Progress = Callable[[int, int], None]
_MAX_FRAME = 1 << 30
_ENTRY = "autograder.grading.process"


class GraderError(Exception):
    """The grader itself failed; ``details`` holds its traceback."""

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


class UsageError(Exception):
    """The grader was asked for a check or a device that does not exist."""


class Pool:
    """Where graders' processes come from: one zygote that forks them, or new interpreters where there is no fork."""

    def __init__(self) -> None:
        self.zygote = ZygoteProcess("autograder.author") if start_method() == "fork" else None
        self._home = tempfile.mkdtemp(prefix="grade-")  # the workers' folders: gone with us, however a grader ends
        os.chmod(self._home, 0o711)
        if self.zygote:
            self.zygote.connection.tell({"op": "own", "folder": self._home, "answer": False})

    def isolation(self, asked: str, root: str, devices: tuple[str, ...] = ()) -> Isolation:
        """The level for submissions of the course in ``root``, as canaries.choose finds it."""
        from autograder.grading.canaries import choose

        with self._launcher() as launcher:
            return choose(asked, launcher, Path(root), self._home, devices)

    def try_levels(self, root: str) -> dict[str, Isolation]:
        """What the canaries of each level meet, tried anew."""
        from autograder.grading.canaries import try_level
        from autograder.isolation.confine import LEVELS

        with self._launcher() as launcher:
            return {level: try_level(level, launcher, Path(root), self._home) for level in LEVELS}

    def _launcher(self) -> contextlib.closing[Launcher]:
        return contextlib.closing(ForkLauncher(self.zygote.connection) if self.zygote else SpawnLauncher())

    def grader(self, setup: Setup) -> GraderProcess:
        """A process that grades the exercise of ``setup``."""
        setup = replace(setup, forked=self.zygote is not None, language=language(), home=self._home)
        try:
            process = self.zygote.connection.fork(_ENTRY, control=True) if self.zygote else spawn(_ENTRY)
        except OSError as error:
            raise GraderError(text("cli.no_zygote", reason=error)) from None
        return GraderProcess(process, setup)

    def close(self) -> None:
        """End everything that was started, and remove the workers' folders."""
        if self.zygote:
            self.zygote.close()
        shutil.rmtree(self._home, ignore_errors=True)


class GraderProcess:
    """A grader's process; its first answer tells how many checks there are."""

    def __init__(self, process: Process, setup: Setup) -> None:
        self._process = process
        self._errors = bytearray()
        own = os.dup(process.stderr)  # the thread's own: the process may be closed while it still reads
        threading.Thread(target=self._drain, args=(own,), daemon=True).start()
        send(process.stdin, dumps(setup))

    def grade(
        self,
        submission: Submission | BadSubmission,
        seed: int | None = None,
        progress: Progress = lambda done, total: None,
        functions: tuple[str, ...] = (),
        mistake: str = "",
    ) -> Record:
        """The record of one submission; raises GraderError when the grader itself fails.  See Order for the rest."""
        with contextlib.suppress(BrokenPipeError):  # it has failed already; its last message says why
            send(self._process.stdin, dumps(Order.of(submission, seed, functions, mistake)))
        while (event := self._event())["event"] != "record":
            if event["event"] == "progress":
                progress(event["done"], event["total"])
        return Record.from_json(event["record"])

    def first_failure(self, submission: Submission, seed: int, function: str) -> str:
        """The first check that fails, those of ``function`` before others; "" where none does."""
        send(self._process.stdin, dumps(replace(Order.of(submission, seed), first=function)))
        while (event := self._event())["event"] != "first":
            pass
        return str(event["check"])

    def record(self, folder: str, seeds: list[int], *, hidden: bool = True) -> None:
        """Record the references and mistakes for these seeds into a folder; see grading.recorded.

        hidden: for the hidden checks too.  Raises GraderError, also where a reference does not pass its own checks.
        """
        send(self._process.stdin, dumps(Order(record={"folder": folder, "seeds": seeds, "hidden": hidden})))
        while self._event()["event"] != "recorded":
            pass

    def interrupt(self) -> None:
        """End the process from another thread: whoever waits for its answer gets a GraderError."""
        self._process.ending.kill(wait=False)

    def close(self) -> None:
        """End the process and its workers."""
        self._process.close()

    def _event(self) -> dict:  # type: ignore[type-arg]
        try:
            frame = read_frame(self._process.stdout, _MAX_FRAME)
        except BadFrame as error:
            raise GraderError(f"the grader's process broke off: {error}", self._printed()) from None
        if frame is None:
            raise GraderError("the grader's process ended without an answer", self._printed())
        event = json.loads(frame)
        if event["event"] == "usage":
            raise UsageError(event["message"])
        if event["event"] == "error":
            raise GraderError(event["message"], event["traceback"])
        return dict(event)

    def _printed(self) -> str:
        return bytes(self._errors).decode("utf-8", "replace")

    def _drain(self, fd: int) -> None:
        while part := os.read(fd, 1 << 16):
            self._errors += part[: max(0, (1 << 16) - len(self._errors))]
        os.close(fd)
