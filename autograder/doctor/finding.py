"""One thing that was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.texts import text

State = Literal["well", "note", "fault"]


@dataclass(frozen=True)
class Finding:
    """``about``: what was looked at, a word; ``said``: what was found; ``mend``: the command or step that mends it."""

    about: str
    state: State
    said: str
    mend: str = ""


def well(about: str, key: str, **values: object) -> Finding:
    """As it should be."""
    return Finding(about, "well", text(f"doctor.{about}.{key}", **values))


def note(about: str, key: str, **values: object) -> Finding:
    """Worth knowing; nothing fails for it."""
    return _with_mend(about, "note", key, values)


def fault(about: str, key: str, **values: object) -> Finding:
    """Something does not work until it is mended."""
    return _with_mend(about, "fault", key, values)


def _with_mend(about: str, state: State, key: str, values: dict[str, object]) -> Finding:
    return Finding(about, state, text(f"doctor.{about}.{key}", **values), text(f"doctor.{about}.{key}_mend", **values))
