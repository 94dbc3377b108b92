"""The plugin in pytest's own loop, for authors who debug a check; see autograder.pytest_plugin."""

from __future__ import annotations

import functools
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from autograder.course import find_course
from autograder.engine.launch import ForkLauncher, Launcher, SpawnLauncher, ZygoteProcess, start_method
from autograder.engine.limits import Limits
from autograder.engine.observer import Observer
from autograder.engine.submission import read_submission
from autograder.engine.trusted import TrustedObserver
from autograder.grading.checkrun import CheckRun
from autograder.grading.plugin import RUN, Plugin, travels_by_value
from autograder.grading.references import references
from autograder.grading.subjects import Live, References, devices_found


class AuthorPlugin(Plugin):
    """Runs each check once, on one submission; a failed check is a failed test."""

    def __init__(self, submission: Path, seed: int) -> None:
        super().__init__(devices_found(), simulate=False)
        self._submission = read_submission(submission)
        self._seed = seed
        self._zygote = ZygoteProcess("autograder.author") if start_method() == "fork" else None
        self._launcher: Launcher = ForkLauncher(self._zygote.connection) if self._zygote else SpawnLauncher()
        self._observer = Observer(self._launcher, Limits())
        self._trusted = TrustedObserver(self._launcher, Limits())
        self._pool = ThreadPoolExecutor(2)

    def pytest_runtestloop(self, session: pytest.Session) -> None:  # type: ignore[override]
        """Leave the loop to pytest."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Give each check its run; a test that is no check is left alone."""
        function: Any = getattr(item, "function", None)
        if hasattr(function, "__check__"):
            travels_by_value(function.__module__)
            item.stash[RUN] = self._run(item, function)

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Leave the report to pytest: here an author reads it."""

    def pytest_unconfigure(self) -> None:
        """End the workers."""
        self._observer.close()
        self._trusted.close()
        self._launcher.close()
        self._pool.shutdown()
        if self._zygote:
            self._zygote.close()

    def _run(self, item: pytest.Item, function: Any) -> CheckRun:
        device = item.callspec.params["device"]  # type: ignore[attr-defined]
        known = self._references(item.path.parent)
        subject = Live(self._observer, self._submission)
        return CheckRun(function.__name__, function.__check__, device, self._seed, subject, known.reference, self._pool)

    @functools.cache  # noqa: B019  one plugin per process
    def _references(self, graders: Path) -> References:
        return references(find_course(graders).find(graders.name), self._trusted)
