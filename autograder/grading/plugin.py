"""The pytest plugin: turns test files into checks, gives them their fixtures, and runs them on many submissions.

Collected once; then each submission runs all checks again.  Nothing here sees a student's object: a check reaches
the student's code only through its CheckRun.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import cloudpickle
import pytest
import torch
from _pytest.runner import runtestprotocol

from autograder.author import CheckSpec, Symptom
from autograder.engine.conversation import WorkerFault
from autograder.engine.job import SIMULATED
from autograder.grading import verdict
from autograder.grading.checkrun import CheckRun
from autograder.grading.pictures import Easel
from autograder.grading.rng import Rng, check_seed
from autograder.grading.verdict import CheckFailed

RUN = pytest.StashKey[CheckRun]()


@dataclass(frozen=True)
class Item:
    """A check as collected, on one device."""

    check: str
    spec: CheckSpec
    visibility: str
    device: str
    item: pytest.Item

    def goes_by(self, name: str) -> bool:
        """Whether this is the check's own name, its title, or the function that it judges."""
        return name in (self.check, self.spec.function) or name.lower() == self.spec.title.lower()


class CollectionError(Exception):
    """The graders could not be collected; the message says where and why."""


class Plugin:
    """Collects the checks of one exercise and hands them to ``serve``."""

    def __init__(
        self, devices: list[str], serve: Callable[[list[Item]], None] = lambda items: None, *, simulate: bool = True
    ) -> None:
        self._devices = devices
        self._simulate = simulate and devices == ["cpu"]
        self._serve = serve
        self._problems: list[str] = []

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Every check runs on every device, whether it asks for the device or not."""
        spec = getattr(metafunc.function, "__check__", None)
        elsewhere = spec is not None and spec.elsewhere and self._simulate
        if "device" not in metafunc.fixturenames:
            metafunc.fixturenames.append("device")
        metafunc.parametrize("device", [*self._devices, *([SIMULATED] if elsewhere else [])], indirect=True)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember a test file that cannot be imported."""
        if report.failed:
            self._problems.append(str(report.longrepr).strip().splitlines()[-1])

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop: serve submissions until there are no more."""
        self._problems += [f"{i.nodeid} is no check: mark it with @check, or rename it" for i in _unmarked(session)]
        if not self._problems:
            self._serve([_item(item) for item in session.items])
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport | None:
        """Tell the outcome of a phase to the check's run, in place of a report.

        pytest's own would parse the test file anew for each failure, to show lines that nobody reads.
        """
        assert call.when != "collect"
        if call.excinfo is not None:
            _judge(item.stash[RUN], call.excinfo.value, call.when)
        outcome: Literal["passed", "failed"] = "passed" if call.excinfo is None else "failed"
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, call.when)

    @pytest.fixture
    def check_run(self, request: pytest.FixtureRequest) -> CheckRun:
        """The run that this test belongs to."""
        run: CheckRun = request.node.stash[RUN]
        return run

    @pytest.fixture
    def device(self, request: pytest.FixtureRequest) -> torch.device:
        """The device of this run; a simulated one looks like the CPU until its tensors reach the worker."""
        return torch.device("cpu" if request.param == SIMULATED else request.param)

    @pytest.fixture
    def agree(self, check_run: CheckRun) -> Callable[..., None]:
        """Observe reference and student, and compare."""
        return check_run.agree

    @pytest.fixture
    def student(self, check_run: CheckRun) -> Callable[..., Any]:
        """Observe the student alone."""
        return check_run.student

    @pytest.fixture
    def reference(self, check_run: CheckRun) -> Callable[..., Any]:
        """Observe the reference alone."""
        return check_run.reference

    @pytest.fixture
    def picture(self, check_run: CheckRun) -> Easel:
        """Pictures for the report."""
        return check_run.easel

    @pytest.fixture
    def run_seed(self, check_run: CheckRun) -> int:
        """The seed of the whole run."""
        return check_run.seed

    @pytest.fixture
    def rng(self, check_run: CheckRun, device: torch.device) -> Rng:
        """Inputs of this check's own."""
        return Rng(check_seed(check_run.seed, check_run.check), device)


def collect(graders: Path, files: list[str], devices: list[str], serve: Callable[[list[Item]], None]) -> None:
    """Collect the test files in ``graders`` and call ``serve`` with their checks; raises CollectionError."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    paths = [str(graders / name) for name in files if (graders / name).is_file()]
    if not paths:
        raise CollectionError(f"no test files in {graders}")
    options = ["--assert=plain", "--noconftest", "--import-mode=importlib", "-c", os.devnull]
    options += [
        f"--rootdir={graders}",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:terminal",
        "-p",
        "no:capture",
        "-p",
        "no:logging",
    ]
    plugin = Plugin(devices, serve)
    errors: list[BaseException] = []
    plugin._serve = _keeping(serve, errors)
    status = pytest.main([*options, *paths], plugins=[plugin])
    if errors:
        raise errors[0]
    if plugin._problems or status != pytest.ExitCode.OK:
        raise CollectionError("; ".join(plugin._problems) or f"pytest ended with {status!r}")


def _keeping(serve: Callable[[list[Item]], None], errors: list[BaseException]) -> Callable[[list[Item]], None]:
    """``serve``, with its exception kept: pytest would turn it into an exit status."""

    def kept(items: list[Item]) -> None:
        try:
            serve(items)
        except BaseException as error:
            errors.append(error)

    return kept


def run_item(item: Item, run: CheckRun) -> None:
    """Run one check; its outcome is in ``run`` afterwards."""
    item.item.stash[RUN] = run
    runtestprotocol(item.item, log=False, nextitem=None)
    del item.item.stash[RUN]


def by_check(items: list[Item]) -> dict[str, list[Item]]:
    """The items of each check, in order of collection, devices together."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(item.check, []).append(item)
    return found


def _judge(run: CheckRun, error: BaseException, when: str) -> None:
    """Only what the test itself concludes is the student's; pytest's own assertions and fixtures are not."""
    if isinstance(error, CheckFailed):
        run.failure = error.failure
    elif isinstance(error, WorkerFault):
        run.error = error
    elif run.device == SIMULATED:
        return  # a property that the simulation may have spoilt is not judged
    elif isinstance(error, AssertionError) and when == "call":
        run.failure = verdict.of_assertion(str(error) or run.spec.title, symptom=isinstance(error, Symptom))
    else:
        run.error = error


def _unmarked(session: pytest.Session) -> list[pytest.Item]:
    return [item for item in session.items if not hasattr(getattr(item, "function", None), "__check__")]


def _item(item: pytest.Item) -> Item:
    function: Any = getattr(item, "function", None)
    spec: CheckSpec = function.__check__
    travels_by_value(function.__module__)
    visibility = "hidden" if item.path.name == "test_hidden.py" else "public"
    device = getattr(item, "callspec").params["device"]  # noqa: B009  only parametrised items have it
    return Item(getattr(item, "originalname", item.name), spec, visibility, device, item)


def travels_by_value(name: str) -> None:
    """The functions and classes of a test file go to workers as code: a worker cannot import the file."""
    if name not in cloudpickle.list_registry_pickle_by_value():
        cloudpickle.register_pickle_by_value(sys.modules[name])


def visible(items: list[Item], only: tuple[str, ...], public: bool) -> Iterator[Item]:
    """The checks that the command's options ask for."""
    for item in items:
        if (not public or item.visibility == "public") and (not only or any(item.goes_by(name) for name in only)):
            yield item
