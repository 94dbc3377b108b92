"""The same work on a Dask cluster: the course is shipped once to each worker, and a task is one submission.

Each Dask worker has a zygote and a grader per exercise of its own, and isolates what it grades as a local run does.
Needs the extra `cluster`.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import shutil
import tempfile
import threading
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from distributed import Client, WorkerPlugin, get_worker

from autograder.batch.intake import Entry
from autograder.course import Course
from autograder.engine.submission import BadSubmission, Submission
from autograder.grading.client import GraderError, GraderProcess, Pool
from autograder.grading.orders import Order, Setup
from autograder.isolation.view import PACKAGE
from autograder.record import Record

NAME = "autograder"
_RETRIES = 3
_SHIPPED = ("solutions", "autograder/graders")
_SETTINGS = "course.toml"


class Bench(WorkerPlugin):  # type: ignore[misc]
    """What a Dask worker holds for a run: the course, a zygote, and graders that are free."""

    name = NAME

    def __init__(self, course: bytes, setup: Setup, code: str) -> None:
        self._course, self._setup, self._code = course, setup, code

    def setup(self, worker: Any) -> None:
        """Unpack the course and start the zygote; raises RuntimeError where this cannot be as in a local run."""
        if code_hash() != self._code:
            raise RuntimeError("the worker has another version of the course's package installed")
        self.folder = tempfile.mkdtemp(prefix="course-")
        with zipfile.ZipFile(io.BytesIO(self._course)) as archive:
            archive.extractall(self.folder)
        self.pool = Pool()
        found = self.pool.isolation(self._setup.level, self.folder, self._setup.devices)
        if found.level != self._setup.level:
            raise RuntimeError(found.above)
        self._free: dict[str, list[GraderProcess]] = defaultdict(list)
        self._lock = threading.Lock()

    def teardown(self, worker: Any) -> None:
        """End all that was started."""
        self.pool.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextlib.contextmanager
    def grader(self, exercise: str) -> Iterator[GraderProcess]:
        """A grader for an exercise, kept for the next task; one that failed is not."""
        with self._lock:
            free = self._free[exercise]
            grader = free.pop() if free else self.pool.grader(self._of(exercise))
        try:
            yield grader
        except BaseException:
            grader.close()
            raise
        with self._lock:
            self._free[exercise].append(grader)

    def _of(self, exercise: str) -> Setup:
        return Setup.of({**asdict(self._setup), "root": self.folder, "exercise": exercise})


@dataclass
class RemoteDesk:
    """Grades entries on the cluster, one at a time: as many desks as tasks should be under way."""

    client: Any

    def grade(self, entry: Entry, seed: int) -> Record:
        """The record; raises GraderError where the cluster cannot give one."""
        order = asdict(Order.of(entry.submission(), seed))
        future = self.client.submit(_task, entry.exercise.slug, order, retries=_RETRIES, pure=False)
        try:
            return Record.from_json(future.result())
        except Exception as error:  # a task's own, or one of the many by which a cluster fails
            raise GraderError(f"{type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Nothing: the client is its owner's."""


def connect(address: str, course: Course, setup: Setup) -> Any:
    """A Client of the cluster, whose workers have been given the course."""
    client: Any = Client(address)  # type: ignore[no-untyped-call]
    client.register_plugin(Bench(packed(course), setup, code_hash()), name=NAME)
    return client


def width(client: Any) -> int:
    """How many tasks to have under way: two for each thread, so that none waits for the network."""
    return max(2, 2 * int(sum(client.nthreads().values())))


def packed(course: Course) -> bytes:
    """The course's sources, graders and settings as an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in _SHIPPED:
            base = course.root if (course.root / part).is_dir() else PACKAGE.parent
            for path in sorted((base / part).rglob("*")):
                if path.is_file() and "__pycache__" not in path.parts:
                    archive.write(path, path.relative_to(base))
        if (course.root / _SETTINGS).is_file():
            archive.write(course.root / _SETTINGS, _SETTINGS)
    return buffer.getvalue()


def code_hash() -> str:
    """A hash of the installed package, graders aside."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        if "graders" not in path.parts:
            digest.update(str(path.relative_to(PACKAGE)).encode() + path.read_bytes())
    return digest.hexdigest()


def _task(exercise: str, order: dict[str, Any]) -> dict[str, Any]:
    """On a Dask worker: grade one submission."""
    bench: Any = get_worker().plugins[NAME]
    with bench.grader(exercise) as grader:
        record: Record = grader.grade(_submission(order), order["seed"])
    return record.to_json()


def _submission(order: dict[str, Any]) -> Submission | BadSubmission:
    if order["submission"] is not None:
        return Submission.from_json(order["submission"])
    return BadSubmission(**order["bad"])
