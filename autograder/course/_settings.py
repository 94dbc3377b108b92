"""The course's settings: `course.toml` in its root.

Every key has a default, and a course without the file has them all.  Whatever cannot be meant is refused with the
file, the key, what was found and what is allowed: a misspelled key would else be a setting that silently does nothing.
The parser is imported when there is a file to be read.
"""

from __future__ import annotations

import difflib
import math
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.texts import text as sentence

from ._errors import course_error, read_text
from ._limits import LIMITS, is_limit

if TYPE_CHECKING:
    from ._course import Exercise

SETTINGS = "course.toml"
LEVELS = ("L0", "L1", "L2")  # of isolation, as autograder.isolation has them
VISIBILITIES = ("hidden", "after_due_date", "after_published", "visible")
SOLUTIONS = ("never", "after_full_marks")

_FORMER = "course.yaml"
_DAY_SECONDS = 86_400
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


@dataclass(frozen=True)
class LatePolicy:
    """What late work loses: ``per_day`` of the score for each day begun after the grace, ``most`` at most."""

    per_day: float = 0.0
    most: float = 1.0
    grace_minutes: float = 0.0

    def factor(self, seconds_late: float) -> float:
        """What a score is multiplied with, from 0 to 1; the grace moves the deadline, so days count from its end."""
        over = seconds_late - 60 * self.grace_minutes
        days = math.ceil(over / _DAY_SECONDS) if over > 0 else 0
        # Rounded: 1 - 3 * 0.1 would show its rounding in every mark.
        return round(1.0 - min(self.per_day * days, self.most), 9)


@dataclass(frozen=True)
class Own:
    """What one exercise sets for itself; None where the course's setting holds."""

    visibility: str | None = None
    limits: dict[str, float] = field(default_factory=dict)
    seeds: int | None = None


@dataclass(frozen=True)
class Settings:
    """What a course sets.

    bundle_isolation: the least level on an LMS's machine, None where the course does not say.
    exercises: ids of those offered, None for all.  seeds: for how many references are recorded in a bundle or release.
    visibility: of the results of hidden checks, in an LMS.  solutions: when `grade solution` shows one.
    own: what exercises set for themselves, by id.
    """

    title: str = ""
    least_isolation: str = "L0"
    bundle_isolation: str | None = None
    exercises: tuple[str, ...] | None = None
    seeds: int = 3
    visibility: str = "visible"
    solutions: str = "after_full_marks"
    limits: dict[str, float] = field(default_factory=dict)
    late: LatePolicy | None = None
    own: dict[str, Own] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> Settings:
        """Those of the course in a folder, whose name is the default title; exercises are named as in the file.

        Raises CourseError for a file that cannot be read, an unknown key or a value that is not allowed.
        """
        if (root / _FORMER).is_file():
            raise course_error("settings_moved", root / _FORMER)
        settings = cls(title=root.resolve().name)
        path = root / SETTINGS
        return replace(settings, **_values(_load(path), path)) if path.is_file() else settings

    def offers(self, exercise: Exercise) -> bool:
        """Whether the exercise is one of those offered."""
        return self.exercises is None or exercise.id in self.exercises

    @property
    def least_in_bundles(self) -> str:
        """The least level of isolation for marks on an LMS's machine: L1 or the course's own, unless it says so."""
        return self.bundle_isolation or max("L1", self.least_isolation)

    def visibility_of(self, exercise: Exercise) -> str:
        """When a student sees the results of the exercise's hidden checks."""
        return self._own(exercise).visibility or self.visibility

    def seeds_of(self, exercise: Exercise) -> int:
        """For how many seeds references of the exercise are recorded; at least 1."""
        return self._own(exercise).seeds or self.seeds

    def limits_of(self, exercise: Exercise) -> dict[str, float]:
        """Limits that differ from the engine's: the course's, changed by the header, changed by the course again."""
        return {**self.limits, **(exercise.limits or {}), **self._own(exercise).limits}

    def with_ids(self, id_of: Callable[[str, str], str], path: Path) -> Settings:
        """The same with exercises called by their ids; id_of: the id by the key and the name in the file."""
        own: dict[str, Own] = {}
        for name, settings in self.own.items():
            known = id_of(f"exercise.{name}", name)
            if known in own:
                raise course_error("settings_twice", path, exercise=known)
            own[known] = settings
        offered = self.exercises and tuple(id_of("exercises", name) for name in self.exercises)
        return replace(self, own=own, exercises=offered)

    def _own(self, exercise: Exercise) -> Own:
        return self.own.get(exercise.id, Own())


def _load(path: Path) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    content = read_text(path)
    try:
        return dict(tomllib.loads(content))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = (place and place["line"]) or content.count("\n") + 1
        raise course_error("settings_toml", path, int(line), problem=_PLACE.sub("", str(error))) from error


def _values(data: dict[str, Any], path: Path) -> dict[str, Any]:
    """The fields of Settings from the whole file."""
    values = _checked(data, _COURSE, path)
    tables = values.pop("exercise", {})
    values["own"] = {
        name: Own(**_checked(_table(table, f"exercise.{name}", path), _EXERCISE, path, f"exercise.{name}."))
        for name, table in tables.items()
    }
    if "limits" in values:
        values["limits"] = dict(values["limits"])
    if "late" in values:
        values["late"] = LatePolicy(**_checked(values["late"], _LATE, path, "late."))
    if "exercises" in values:
        values["exercises"] = tuple(values["exercises"])
    return values


def _checked(
    data: dict[str, Any], rules: Mapping[str, Callable[[object], bool]], path: Path, where: str = ""
) -> dict[str, Any]:
    """The data if each key is known and each value allowed; raises CourseError."""
    for key, value in data.items():
        if key not in rules:
            raise _unknown(key, rules, path, where)
        if key == "limits":
            _check_limits(_table(value, f"{where}limits", path), path, f"{where}limits.")
        elif not rules[key](value):
            allowed = sentence(f"course.allowed.{key}")
            raise course_error("settings_value", path, key=where + key, value=_shown(value), allowed=allowed)
    return dict(data)


def _check_limits(limits: dict[str, Any], path: Path, where: str) -> None:
    for key, value in limits.items():
        if key not in LIMITS:
            raise _unknown(key, LIMITS, path, where)
        if not is_limit(key, value):
            allowed = sentence("course.allowed.limit")
            raise course_error("settings_value", path, key=where + key, value=_shown(value), allowed=allowed)


def _table(value: Any, where: str, path: Path) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    allowed = sentence("course.allowed.table")
    raise course_error("settings_value", path, key=where, value=_shown(value), allowed=allowed)


def _unknown(key: str, known: Any, path: Path, where: str) -> Exception:
    close = difflib.get_close_matches(key, known, 1)
    allowed = ", ".join(known)
    if close:
        return course_error("settings_unknown_close", path, key=where + key, close=where + close[0], allowed=allowed)
    return course_error("settings_unknown", path, key=where + key, allowed=allowed)


def _shown(value: object) -> str:
    """As TOML would have it, more or less; long values are cut."""
    shown = {True: "true", False: "false"}[value] if isinstance(value, bool) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _one_of(choices: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in choices


def _number_up_to(most: float) -> Callable[[object], bool]:
    return lambda value: type(value) in (int, float) and 0 <= value <= most  # type: ignore[operator]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _are_names(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 1  # True is an int too, so not isinstance


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


_EXERCISE: dict[str, Callable[[object], bool]] = {
    "visibility": _one_of(VISIBILITIES),
    "limits": _is_table,
    "seeds": _is_count,
}
_COURSE: dict[str, Callable[[object], bool]] = {
    "title": _is_text,
    "least_isolation": _one_of(LEVELS),
    "bundle_isolation": _one_of(LEVELS),
    "exercises": _are_names,
    "solutions": _one_of(SOLUTIONS),
    "late": _is_table,
    "exercise": _is_table,
    **_EXERCISE,
}
_LATE: dict[str, Callable[[object], bool]] = {
    "per_day": _number_up_to(1),
    "most": _number_up_to(1),
    "grace_minutes": _number_up_to(60 * 24 * 366),
}
