"""The last result of each exercise, kept beside the course so that `grade` alone can show it."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from autograder.course import Exercise
from autograder.record import Record

FOLDER = ".grade"


def remember(exercise: Exercise, record: Record, code: str) -> None:
    """Keep the score and the hash of the code that earned it; a folder that cannot be written is no error."""
    last = {"score": record.score, "max_score": record.max_score, "code": code}
    path = _path(exercise)
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(last), encoding="utf-8")


def recall(exercise: Exercise) -> dict[str, Any]:
    """What ``remember`` kept last, or nothing."""
    try:
        return dict(json.loads(_path(exercise).read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _path(exercise: Exercise) -> Path:
    return exercise.root / FOLDER / f"{exercise.id}.json"
