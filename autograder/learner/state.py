"""What a student has done so far: one small file in the course's folder, which may be deleted at any time."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

FOLDER = ".grade"
_FILE = "state.json"
_SCHEMA = 1


@dataclass(frozen=True)
class Progress:
    """One exercise.

    code: the hash of the code that was graded last ("": never), with its points, those of each function, the functions
    that were not attempted, and the diagnosis of each.  hints: how many of each function's were shown.
    """

    code: str = ""
    score: float | None = None
    max_score: float | None = None
    functions: dict[str, list[float]] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    diagnoses: dict[str, str] = field(default_factory=dict)
    hints: dict[str, int] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Whether the code that was graded last has full marks."""
        return self.score is not None and self.max_score is not None and self.score >= self.max_score

    @property
    def fraction(self) -> float:
        """The part of the points that is earned."""
        return (self.score or 0.0) / self.max_score if self.max_score else 0.0


class State:
    """The file.  A damaged one counts as none, and one that cannot be written is no error: nothing depends on it."""

    def __init__(self, root: Path) -> None:
        self._path = root / FOLDER / _FILE

    @property
    def last(self) -> str:
        """The id of the exercise that was graded last, or ""."""
        return str(self._read().get("last", ""))

    def of(self, exercise: str) -> Progress:
        """An exercise's progress, by its id."""
        known = self._read().get("exercises", {}).get(exercise, {})
        try:
            return Progress(**known)
        except TypeError:
            return Progress()

    def update(self, exercise: str, *, begun: bool = True, **changes: Any) -> None:
        """Change fields of an exercise's progress, which thereby is the last one, if it is begun."""
        content = self._read()
        progress = asdict(replace(self.of(exercise), **changes))
        exercises = {**content.get("exercises", {}), exercise: progress}
        last = exercise if begun else content.get("last", "")
        self._write({"schema": _SCHEMA, "last": last, "exercises": exercises})

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            return content if content["schema"] == _SCHEMA and isinstance(content["exercises"], dict) else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _write(self, content: dict[str, Any]) -> None:
        """Beside its place and then moved there: whoever is killed meanwhile leaves the old file or the new one."""
        draft = self._path.with_name(f".{_FILE}.{os.getpid()}.{threading.get_ident()}")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            with open(draft, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=1, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, self._path)
