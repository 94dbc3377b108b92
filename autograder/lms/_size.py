"""Results that platforms read only up to a size: what students printed is left out first, then what was found."""

from __future__ import annotations

import json
from typing import Any

from autograder.texts import text


def dumped(data: dict[str, Any]) -> str:
    """JSON as every platform reads it: no NaN, nothing but what is needed."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False)


def bounded(data: dict[str, Any], most: int) -> dict[str, Any]:
    """``data`` in at most ``most`` bytes of JSON: the longest texts of its tests are left out, and that is said."""
    for key in ("output", "message"):
        for test in sorted(data.get("tests", []), key=lambda test: -len(test.get(key) or "")):
            if len(dumped(data).encode()) <= most:
                return data
            if test.get(key):
                test[key] = text("platform.cut")
    return data
