"""The course: its settings, exercises, graders, data, and what is remembered of a student."""

from __future__ import annotations

import os
from pathlib import Path

from autograder.course import Course, CourseError, Exercise, find_course
from autograder.doctor.finding import Finding, fault, note, well


def course(start: Path | None = None) -> tuple[Course | None, list[Finding]]:
    """The course around a folder (default: here), and whether it is whole."""
    try:
        found = find_course(start)
        exercises, _ = found.exercises, found.settings
    except CourseError as error:
        return None, [fault("course", "none", error=error)]
    lacking = [exercise for exercise in exercises if not _gradable(exercise)]
    findings = [fault("course", "no_grader", exercise=exercise.id) for exercise in lacking]
    whole = well("course", "right", root=found.root, n=len(exercises))
    return found, findings or [whole]


def data() -> list[Finding]:
    """The data files, byte by byte."""
    from autograder.data import DataError, load_tox21

    try:
        return [well("data", "right", n=len(load_tox21()))]
    except DataError as error:
        return [fault("data", "wrong", error=error)]
    except ImportError as error:  # pandas, which `libraries` tells of
        return [fault("data", "unreadable", error=error)]


def state(root: Path) -> list[Finding]:
    """Whether progress can be remembered."""
    folder = root / ".grade"
    place = folder if folder.exists() else root
    if not os.access(place, os.W_OK) or (folder.exists() and not folder.is_dir()):
        return [note("state", "unwritable", folder=folder)]
    return [well("state", "right", folder=folder)]


def _gradable(exercise: Exercise) -> bool:
    """Whether there are checks, and something to compare with."""
    checks = (exercise.graders / "test_public.py").is_file()
    return checks and (exercise.solution is not None or (exercise.recorded / "recorded.json").is_file())
