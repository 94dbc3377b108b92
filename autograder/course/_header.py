"""The header of an exercise: YAML in comments between two lines `# ---` at the top of its script.

Imports PyYAML when a header is parsed, and nothing heavier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ._errors import course_error
from ._limits import LIMITS, are_limits

FENCE = "# ---"
LEVELS = ("beginner", "intermediate", "advanced")
MINUTES = range(1, 61)
_ID = re.compile(r"exercise_\d+")
_OTHER_TOOLS = ("jupyter",)  # jupytext keeps its own settings in the same place when a student pairs a script


@dataclass(frozen=True)
class Header:
    """What an exercise says about itself.

    minutes is an estimate; limits are None where the defaults hold; preload are modules that its code imports and that
    take long to import, which is then done once for all observations.
    """

    title: str
    minutes: int
    level: str
    prerequisites: list[str]
    limits: dict[str, float] | None = None
    preload: list[str] | None = None

    def as_dict(self) -> dict[str, Any]:
        """Plain data for notebook metadata and the manifest; `limits` and `preload` only where given."""
        data = {"title": self.title, "minutes": self.minutes, "level": self.level}
        data |= {"prerequisites": self.prerequisites}
        given = {"limits": self.limits, "preload": self.preload}
        return data | {key: value for key, value in given.items() if value is not None}


def header_size(lines: list[str]) -> int:
    """How many lines the header takes, fences included; 0 if there is none."""
    if not lines or lines[0].rstrip() != FENCE:
        return 0
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return index + 1
        if not line.startswith("#"):
            return 0
    return 0


def parse_header(text: str, path: Path) -> Header:
    """The header of a script; CourseError names the file, the key and what is allowed."""
    lines = text.split("\n")
    size = header_size(lines)
    if not size:
        raise course_error("no_header", path)
    return check_header(_load_yaml([line[1:].removeprefix(" ") for line in lines[1 : size - 1]], path), path)


def check_header(data: object, path: Path) -> Header:
    """A Header from plain data, as YAML or notebook metadata holds it; raises CourseError."""
    if not isinstance(data, Mapping):
        raise course_error("header_mapping", path)
    values = {key: value for key, value in data.items() if key not in _OTHER_TOOLS}
    for key in values:
        if key not in _RULES:
            raise course_error("header_unknown", path, key=key, allowed=", ".join(_RULES))
    values.setdefault("prerequisites", [])
    values.setdefault("limits", None)
    values.setdefault("preload", None)
    for key, (is_valid, allowed) in _RULES.items():
        if key not in values:
            raise course_error("header_missing", path, key=key, allowed=allowed)
        if not is_valid(values[key]):
            raise course_error("header_value", path, key=key, value=repr(values[key]), allowed=allowed)
    return Header(**values)


def _load_yaml(lines: list[str], path: Path) -> object:
    import yaml

    try:
        return yaml.load("\n".join(lines), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1  # the mark counts from 0, after the fence
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise course_error("header_yaml", path, line, problem=problem) from error


def _is_title(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_minutes(value: object) -> bool:
    return type(value) is int and value in MINUTES  # True is an int too, so not isinstance


def _is_id_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and _ID.fullmatch(v) for v in value)


def _is_limits(value: object) -> bool:
    return value is None or are_limits(value)


def _is_module_list(value: object) -> bool:
    if not isinstance(value, list):
        return value is None
    return all(isinstance(v, str) and all(part.isidentifier() for part in v.split(".")) for v in value)


_RULES: dict[str, tuple[Callable[[object], bool], str]] = {
    "title": (_is_title, "a text"),
    "minutes": (_is_minutes, f"a whole number from {MINUTES[0]} to {MINUTES[-1]}"),
    "level": (lambda value: value in LEVELS, " or ".join(LEVELS)),
    "prerequisites": (_is_id_list, "a list of exercises such as [exercise_01, exercise_02]"),
    "limits": (_is_limits, f"a mapping with positive numbers for any of {', '.join(LIMITS)}"),
    "preload": (_is_module_list, "a list of modules such as [numpy, scipy.stats]"),
}
