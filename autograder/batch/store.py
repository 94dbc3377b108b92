"""Records kept by what they depend on: the submission, the graders, the reference, the environment and the seed.

Each is written beside its place and moved there, so that a run that is killed at any moment leaves whole records only.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from autograder.course import Course, Exercise
from autograder.isolation.view import PACKAGE
from autograder.record import SCHEMA, Record

_UNSAFE = re.compile(r"[^\w.@+-]+|\.\.+", re.ASCII)


class Store:
    """A folder of results: records/STUDENT/EXERCISE.json for people, and cache/ by content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def settings(self, given: dict[str, object]) -> dict[str, object]:
        """Those of the first run in this folder where they are not given (None), so that it can be gone on with."""
        path = self.folder / "batch.json"
        known = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        settings = {key: known.get(key) if value is None else value for key, value in given.items()}
        self.write(path, json.dumps(settings, indent=1))
        return settings

    def cached(self, key: str) -> Record | None:
        """The record under a key, if it was finished."""
        return _read(self._place(key))

    def keep(self, key: str, record: Record) -> None:
        """Remember a finished record."""
        self.write(self._place(key), record.dumps())

    def of_student(self, student: str, exercise: str) -> Record | None:
        """The record that a student has."""
        return _read(self.record_path(student, exercise))

    def give(self, student: str, exercise: str, record: Record) -> None:
        """Make it the student's record."""
        self.write(self.record_path(student, exercise), record.dumps())

    def record_path(self, student: str, exercise: str) -> Path:
        """Where the student's record lies."""
        return self.folder / "records" / file_name(student) / f"{exercise}.json"

    def write(self, path: Path, text: str) -> None:
        """Write a whole file or none."""
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}")
        with open(draft, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)

    def _place(self, key: str) -> Path:
        return self.folder / "cache" / key[:2] / f"{key}.json"


def key_of(name: str, sha256: str, surroundings: str) -> str:
    """What a record is kept under; surroundings: see surroundings_of."""
    return hashlib.sha256(json.dumps([name, sha256, surroundings]).encode()).hexdigest()


def surroundings_of(exercise: Exercise, facts: dict[str, object]) -> str:
    """A hash of all but the submission that a record depends on: graders, reference, engine, limits, given facts."""
    solutions = exercise.root / "solutions"
    files = [*exercise.graders.glob("*.py"), *solutions.glob(f"{exercise.slug}.py")]
    files += [*(solutions / exercise.slug).rglob("*.py")]
    files += [p for room in ("engine", "grading", "isolation", "texts") for p in (PACKAGE / room).rglob("*.*")]
    limits = Course(exercise.root).settings.limits_of(exercise)
    digest = hashlib.sha256(json.dumps([SCHEMA, exercise.id, limits, facts], sort_keys=True, default=str).encode())
    for path in _sources(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def file_name(student: str) -> str:
    """A name for a folder: letters, digits and a few signs; what is changed gets a hash, so that all names differ."""
    plain = _UNSAFE.sub("_", student).strip(".")[:80]
    return plain if plain == student else f"{plain}-{hashlib.sha256(student.encode()).hexdigest()[:8]}"


def _sources(files: Iterable[Path]) -> list[Path]:
    return sorted({path for path in files if path.suffix in (".py", ".yaml")})


def _read(path: Path) -> Record | None:
    try:
        return Record.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError):
        return None
