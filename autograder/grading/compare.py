"""Comparing two observations: same structure, types, dtypes, shapes, device kinds and values, or the first difference.

Tolerances come from the dtype.  A difference is judged against the largest magnitude in the expected tensor (the
norm-wise relative error that backward-stable algorithms are bounded by; Higham, Accuracy and Stability of Numerical
Algorithms, 2002, chapter 3), so that an entry which nearly cancels is not held to more digits than its sum had.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from autograder.engine.codec import Array, Foreign

#: Relative tolerance by dtype.  float64 allows a constant that was computed in float32 somewhere to 1e-6.
RTOL = {torch.float64: 1e-6, torch.complex128: 1e-6, torch.float16: 2e-3, torch.bfloat16: 1.6e-2}
DEFAULT_RTOL = 1e-5
#: What a method or function is that was not called.
_CALLABLE = ("builtin_function_or_method", "method", "function", "method-wrapper")
#: Absolute floor: where zero is expected, rounding leaves about this much of inputs of order one.
ATOL = 1e-7


@dataclass(frozen=True)
class Tolerance:
    """What an author asked for; None: by dtype."""

    rtol: float | None = None
    atol: float | None = None

    def bound(self, expected: Tensor) -> float:
        """The largest absolute difference that counts as rounding."""
        rtol = self.rtol if self.rtol is not None else RTOL.get(expected.dtype, DEFAULT_RTOL)
        finite = expected[torch.isfinite(expected)].abs()
        scale = float(finite.max()) if finite.numel() else 0.0
        return rtol * scale + (self.atol if self.atol is not None else ATOL)


@dataclass(frozen=True)
class Difference:
    """The first difference: its kind (a key of the texts), the path to it, and the values that the text needs."""

    kind: str
    path: tuple[object, ...]
    values: dict[str, Any] = field(default_factory=dict)


def difference(
    expected: Any, actual: Any, tolerance: Tolerance = Tolerance(), *, devices: bool = True
) -> Difference | None:
    """The first difference between two observations, or None where they agree."""
    return next(differences(expected, actual, tolerance, devices=devices), None)


def differences(
    expected: Any, actual: Any, tolerance: Tolerance = Tolerance(), *, devices: bool = True
) -> Iterator[Difference]:
    """All differences between two observations, in order."""
    return _differences(expected, actual, (), tolerance, devices)


def foreign_leaf(tree: Any) -> str | None:
    """The type's name of the first leaf that is no plain data, if there is one."""
    return next((leaf.type for leaf in leaves(tree) if isinstance(leaf, Foreign)), None)


def leaves(tree: Any) -> Iterator[Any]:
    """All leaves of an observation, in order."""
    if isinstance(tree, dict):
        for value in tree.values():
            yield from leaves(value)
    elif isinstance(tree, (list, tuple)):
        for value in tree:
            yield from leaves(value)
    else:
        yield tree


def plain(tree: Any) -> Any:
    """The observation as an author's test sees it: tensors in place of Arrays."""
    if isinstance(tree, Array):
        return tree.tensor
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, (list, tuple)):
        return type(tree)(plain(value) for value in tree)
    return tree


def describe_type(value: Any) -> str:
    """The kind of a value in a student's words: "a tensor of shape (2, 3)", "None", "a float"."""
    if isinstance(value, Array):
        return f"a tensor of shape {tuple(value.tensor.shape)}"
    if value is None:
        return "None"
    name = value.type.removeprefix("builtins.") if isinstance(value, Foreign) else type(value).__name__
    if name in _CALLABLE:
        return "a function (call it, with parentheses after its name)"
    name = name or "object"  # a class may be called nothing
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def is_of_gradients(path: tuple[object, ...]) -> bool:
    """Whether the author's names for the parts of an observation promise a gradient at this place."""
    return any(isinstance(key, str) and re.search(r"^gradients?\b|, gradients?$", key) for key in path)


def _differences(
    expected: Any, actual: Any, path: tuple[object, ...], tolerance: Tolerance, devices: bool
) -> Iterator[Difference]:
    if isinstance(expected, Array) and isinstance(actual, Array):
        yield from _arrays(expected, actual, path, tolerance, devices)
    elif isinstance(expected, dict) and isinstance(actual, dict):
        yield from _dicts(expected, actual, path, tolerance, devices)
    elif isinstance(expected, (list, tuple)) and type(expected) is type(actual):
        if len(expected) != len(actual):
            yield Difference("length", path, {"got": len(actual), "expected": len(expected)})
        for i, (e, a) in enumerate(zip(expected, actual, strict=False)):
            yield from _differences(e, a, (*path, i), tolerance, devices)
    else:
        yield from _scalars(expected, actual, path, tolerance)


def _dicts(
    expected: dict[Any, Any], actual: dict[Any, Any], path: tuple[object, ...], tolerance: Tolerance, devices: bool
) -> Iterator[Difference]:
    if set(expected) != set(actual):
        yield Difference("keys", path, {"got": _names(actual), "expected": _names(expected)})
        return
    for key in expected:
        yield from _differences(expected[key], actual[key], (*path, key), tolerance, devices)


def _names(table: dict[Any, Any]) -> str:
    return ", ".join(map(str, table))[:200] or "(none)"


def _scalars(expected: Any, actual: Any, path: tuple[object, ...], tolerance: Tolerance) -> Iterator[Difference]:
    if not _same_type(expected, actual):
        yield Difference("returned", path, {"got": describe_type(actual), "expected": describe_type(expected)})
    elif isinstance(expected, Foreign) or not _equal(expected, actual, tolerance):
        yield Difference("value", path, {"got": _short(actual), "expected": _short(expected)})


def _same_type(expected: Any, actual: Any) -> bool:
    if isinstance(expected, float):  # an int is a number too (PEP 484); a bool is not meant
        return type(actual) in (float, int)
    return type(expected) is type(actual)


def _equal(expected: Any, actual: Any, tolerance: Tolerance) -> bool:
    if not isinstance(expected, float):
        return bool(expected == actual)
    if math.isnan(expected) or math.isinf(expected):
        return bool(expected == actual or (math.isnan(expected) and math.isnan(actual)))
    return bool(abs(expected - actual) <= tolerance.bound(torch.tensor(expected, dtype=torch.float32)))


def _short(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float) else repr(value)[:200]


def _arrays(
    expected: Array, actual: Array, path: tuple[object, ...], tolerance: Tolerance, devices: bool
) -> Iterator[Difference]:
    e, a = expected.tensor, actual.tensor
    if e.shape != a.shape:
        yield Difference("shape", path, {"got": tuple(a.shape), "expected": tuple(e.shape)})
    elif e.dtype != a.dtype:
        yield Difference("dtype", path, {"got": _dtype(a), "expected": _dtype(e)})
    elif devices and expected.device != actual.device:
        yield Difference("device", path, {"got": actual.device, "expected": expected.device})
    else:
        yield from _values(e, a, path, tolerance)


def _dtype(x: Tensor) -> str:
    return str(x.dtype).removeprefix("torch.")


def _values(e: Tensor, a: Tensor, path: tuple[object, ...], tolerance: Tolerance) -> Iterator[Difference]:
    off = wrong(e, a, tolerance)
    if not bool(off.any()):
        return
    index = tuple(off.nonzero()[0].tolist())
    got, want = a[index], e[index]
    values = {
        "index": _index(index), "got": _number(got), "expected": _number(want), "off": _off(want, got),
        "n": int(off.sum()), "total": e.numel(),
    }  # fmt: skip
    if a.is_floating_point() and bool(got.isnan()):
        yield Difference("nan", path, values)
    else:
        kind = "entries" if e.numel() > 1 else "entries_one"
        yield Difference(kind, path, values)


def wrong(e: Tensor, a: Tensor, tolerance: Tolerance) -> Tensor:
    """Where two tensors of equal shape and dtype differ by more than rounding."""
    if not (e.is_floating_point() or e.is_complex()):
        return e != a
    same = (e == a) | (e.isnan() & a.isnan())
    return ~(same | ((e - a).abs() <= tolerance.bound(e)))


def _index(index: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, index))}]" if index else "the value"


def _number(x: Tensor) -> str:
    value = x.item()
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _off(e: Tensor, a: Tensor) -> str:
    if e.dtype == torch.bool:
        return "the truth value"
    return f"{abs(a.item() - e.item()):.2g}"
