"""An exercise's list of mutants that are right answers, `solutions/SLUG/equivalent_mutants.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._course import Exercise
from ._errors import course_error

FILE = "equivalent_mutants.yaml"


@dataclass(frozen=True)
class Equivalent:
    """A changed line of the solution (both without indentation) that no check may refuse, and the reason why."""

    function: str
    was: str
    becomes: str
    reason: str


def equivalents(exercise: Exercise) -> list[Equivalent]:
    """The entries of the list, none where there is no file; raises CourseError for a malformed one."""
    import yaml

    path = exercise.root / "solutions" / exercise.slug / FILE
    if not path.is_file():
        return []
    try:
        return [_entry(values) for values in yaml.safe_load(path.read_text("utf-8"))]
    except (yaml.YAMLError, TypeError, ValueError) as error:
        raise course_error("equivalents", path, problem=" ".join(str(error).split())) from None


def _entry(values: Any) -> Equivalent:
    entry = Equivalent(**values)
    if not all(isinstance(value, str) and value.strip() for value in vars(entry).values()):
        raise ValueError(f"{values}: {', '.join(vars(entry))} must all be texts")
    return entry
