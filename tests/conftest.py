"""What the tests share: the miniature course, a copy of it to write in, and one warm zygote."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.cli.app import run as cli
from autograder.course import Course, write
from autograder.engine.submission import from_source
from autograder.grading.client import Pool
from autograder.grading.orders import Setup
from autograder.record import Record

Run = subprocess.CompletedProcess[str]
MINI = Path(__file__).parent / "mini_course"


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """Graders' processes, forked from one zygote."""
    pool = Pool()
    yield pool
    pool.close()


@pytest.fixture
def mini_course(tmp_path: Path) -> Course:
    """A built copy of the miniature course."""
    root = tmp_path / "course"
    shutil.copytree(MINI, root, ignore=shutil.ignore_patterns("__pycache__"))
    course = Course(root)
    write(course)
    return course


@pytest.fixture
def grade_process(mini_course: Course) -> Callable[..., Run]:
    """Run `grade` in the miniature course as a user does: in a process of its own."""

    def run(*arguments: str, **environment: str) -> Run:
        command = [sys.executable, "-c", "from autograder.cli import main; main()", *arguments]
        variables = {**os.environ, "COLUMNS": "80", **environment}
        return subprocess.run(command, capture_output=True, text=True, cwd=mini_course.root, env=variables, timeout=120)

    return run


@pytest.fixture
def grade(mini_course: Course, pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run `grade` in the miniature course, in this process and with its zygote, which saves seconds per run."""

    def run(*arguments: str) -> Run:
        out, err = io.StringIO(), io.StringIO()
        with monkeypatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            patch.setenv("COLUMNS", "80")
            patch.chdir(mini_course.root)
            status = cli(list(arguments), pool)
        return Run(arguments, status, out.getvalue(), err.getvalue())

    return run


@pytest.fixture(scope="session")
def grade_source(pool: Pool) -> Iterator[Callable[..., Record]]:
    """Grade a text as exercise_01 of the miniature course."""
    grader = pool.grader(Setup(str(MINI), "exercise_01_double"))

    def grade(text: str, seed: int = 7, functions: tuple[str, ...] = ()) -> Record:
        return grader.grade(from_source("exercise_01_double.py", text), seed, functions=functions)

    yield grade
    grader.close()
