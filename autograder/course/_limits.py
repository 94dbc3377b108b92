"""The keys of `limits`, in an exercise's header and in course.toml, and which values they may have."""

from __future__ import annotations

import math
from collections.abc import Mapping

SECONDS = ("load_seconds", "run_seconds")
WHOLE = (
    "cpu_seconds", "memory_mb", "disk_mb", "output_kb", "observation_mb", "open_files", "threads", "processes",
)  # fmt: skip
LIMITS = SECONDS + WHOLE


def is_limit(key: object, value: object) -> bool:
    """Whether the key is a limit's and the value a positive number, whole where a part of one would be none."""
    if key in SECONDS:
        return type(value) in (int, float) and math.isfinite(value) and value > 0  # type: ignore[arg-type, operator]
    return key in WHOLE and type(value) is int and value > 0  # True is an int too, so not isinstance


def are_limits(value: object) -> bool:
    """Whether the value is a mapping of limits."""
    return isinstance(value, Mapping) and all(is_limit(key, number) for key, number in value.items())
