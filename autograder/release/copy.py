"""Laying out a copy of the course that grades without its solutions, by recorded references.

Of the graders' folders what is copied is listed, never what is left out: a file that nobody thought of stays at home.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from autograder.course import Course, Exercise, build
from autograder.grading.client import Pool
from autograder.grading.orders import Setup

Progress = Callable[[int, int, str], None]

PACKAGE = Path(__file__).resolve().parents[1]
PUBLIC, HIDDEN = "test_public.py", "test_hidden.py"
_SEEDS = 1 << 31


def lay_out(
    course: Course,
    exercises: list[Exercise],
    folder: Path,
    pool: Pool,
    *,
    hidden: bool = False,
    seeds: int | Sequence[int] | None = None,
    progress: Progress = lambda done, total, title: None,
) -> None:
    """Write a copy of the course that holds these exercises into ``folder``, which must be empty or not there yet.

    hidden: with the hidden checks and the course's settings, for whoever gives marks; else for students.
    seeds: which seeds references are recorded for, or how many (drawn at random); None: as the settings say.
    Raises CourseError where there are no solutions or a source is malformed, GraderError where a reference does not
    pass its own checks, OSError.
    """
    _copy_exercises(course, exercises, folder)
    copy_package(folder / "autograder")
    for exercise in exercises:
        _copy_graders(exercise, folder / "autograder" / "graders" / exercise.id, hidden=hidden)
    _copy_beside(course, folder, hidden=hidden)
    _record(course, exercises, folder, pool, hidden, seeds, progress)


def copy_package(folder: Path) -> None:
    """The engine and the command line, without any exercise's graders."""
    for path in sorted(PACKAGE.rglob("*")):
        part = path.relative_to(PACKAGE)
        if path.is_file() and part.parts[0] not in ("graders", "start") and "__pycache__" not in part.parts:
            _copy(path, folder / part)


def _copy_graders(exercise: Exercise, folder: Path, *, hidden: bool) -> None:
    for name in (PUBLIC, HIDDEN) if hidden else (PUBLIC,):
        _copy(exercise.graders / name, folder / name)


def _copy_exercises(course: Course, exercises: list[Exercise], folder: Path) -> None:
    """Stubs and manifest, built anew: what lies in exercises/ may be older than its source."""
    files = build(course)
    manifest = json.loads(files.pop(course.root / "exercises" / "manifest.json"))
    records = {e.slug: _with_limits(manifest["exercises"][e.slug], course, e) for e in exercises}
    target = folder / "exercises"
    target.mkdir(parents=True)
    for path in (path for e in exercises for path in (e.script, e.notebook)):
        _write(target / path.name, files[path])
    manifest["exercises"] = records
    _write(target / "manifest.json", json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


def _with_limits(record: dict[str, Any], course: Course, exercise: Exercise) -> dict[str, Any]:
    """The exercise's record with the limits that hold in this course, so that they do without its settings."""
    limits = course.settings.limits_of(exercise)
    return {**record, "header": {**record["header"], **({"limits": limits} if limits else {})}}


def _copy_beside(course: Course, folder: Path, *, hidden: bool) -> None:
    """Data, licence, and the settings for whoever gives marks: a student's copy practises on any machine."""
    for path in sorted((PACKAGE.parent / "data").glob("*")):
        if path.is_file():
            _copy(path, folder / "data" / path.name)
    licence = next((p for p in (course.root / "LICENSE", PACKAGE.parent / "LICENSE") if p.is_file()), None)
    if licence:
        _copy(licence, folder / "LICENSE")
    settings = course.root / "course.toml"
    if hidden and settings.is_file():
        _copy(settings, folder / "course.toml")


def _record(
    course: Course,
    exercises: list[Exercise],
    folder: Path,
    pool: Pool,
    hidden: bool,
    seeds: int | Sequence[int] | None,
    progress: Progress,
) -> None:
    """Record the references of each exercise, as many exercises at a time as there are cores."""

    def record(exercise: Exercise) -> str:
        setup = Setup(str(course.root.resolve()), exercise.slug, devices=("cpu",), trusted=True)
        grader = pool.grader(setup)
        target = Exercise(folder, exercise.slug).recorded
        chosen = _drawn(course.settings.seeds_of(exercise) if seeds is None else seeds)
        try:
            grader.record(str(target), chosen, hidden=hidden)
        finally:
            grader.close()
        return exercise.title

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for done, title in enumerate(threads.map(record, exercises), start=1):
            progress(done, len(exercises), title)


def _drawn(seeds: int | Sequence[int]) -> list[int]:
    if not isinstance(seeds, int):
        return list(seeds)
    return sorted(random.SystemRandom().sample(range(_SEEDS), seeds))


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
