"""A result of another type than the one asked for: a list for a tensor, a tensor for a number."""

from __future__ import annotations

from typing import Any

from autograder.engine.codec import Array, Foreign
from autograder.grading.compare import leaves
from autograder.grading.patterns._found import Pattern, pattern


def of_another_type(expected: Any, actual: Any) -> Pattern | None:
    """What was returned in the place of a tensor or a number; None for types of which nothing can be said."""
    kind = _kind(actual)
    if isinstance(expected, Array):
        numbers = [type(x) in (int, float, bool) for x in leaves(actual)] if kind == "list" else []
        kind = "numbers" if numbers and all(numbers) else kind
        return pattern(f"{kind}_for_tensor") if kind in ("array", "number", "numbers", "list", "tuple") else None
    if type(expected) in (int, float):
        return pattern(f"{kind}_for_number") if kind in ("tensor", "scalar", "text") else None
    several = isinstance(expected, tuple) and kind in ("tensor", "number", "scalar")
    return pattern("one_for_several") if several else None


def _kind(value: Any) -> str:
    if isinstance(value, Array):
        return "tensor"
    if isinstance(value, Foreign):
        return {"numpy.ndarray": "array"}.get(value.type, "scalar" if value.type.startswith("numpy.") else "")
    names = {"int": "number", "float": "number", "list": "list", "tuple": "tuple", "str": "text"}
    return names.get(type(value).__name__, "")
