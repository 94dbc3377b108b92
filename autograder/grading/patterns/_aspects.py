"""What a call did beside its result, by the names that the author gave to the parts of an observation.

An observation's keys say what they hold: "inputs afterwards", "gradient of x", "grad mode", "random state".  An input
that is another afterwards is certain only where the expected value is that of an input that the observation holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from torch import Tensor

from autograder.engine.codec import Array
from autograder.grading.compare import Difference, is_of_gradients
from autograder.grading.patterns._found import Pattern, pattern
from autograder.grading.patterns._pairs import varied

_INPUT = re.compile(
    r"inputs?\b|untouched|^x$|\b(x|y|v|images?|batch|samples?|data|leaf|tensor|prediction|target|logits) afterwards",
    re.I,
)
_SETTINGS = {
    "grad_mode": re.compile(r"grad mode", re.I),
    "default_dtype": re.compile(r"default dtype|new tensors are", re.I),
    "default_device": re.compile(r"default device", re.I),
    "threads": re.compile(r"number of threads", re.I),
    "random_state": re.compile(r"random (state|number)|\bseed\b", re.I),
}
_GRADIENT = re.compile(r"grad", re.I)
_KEPT_GRADIENT = re.compile(r"\.grad after|no gradient", re.I)
_REQUIRES = re.compile(r"(afterwards|still|input).*requires? grad|^[xyv] (still )?requires? grad", re.I)


def beside(differences: Sequence[Difference], expected: Any, actual: Any, inputs: Sequence[Tensor]) -> Pattern | None:
    """What was changed that is to stay as it was; None where the differences tell of no such thing.

    A changed input comes first, wherever it stands: later results follow from it.
    """
    if any(_is_changed_input(found, expected, actual, inputs) for found in differences):
        return pattern("input_changed")
    first = differences[0]
    return _of_first(first, leaf(first, expected), leaf(first, actual))


def nothing(found: Difference, *, everywhere: bool) -> Pattern:
    """What it means that None stands at the place of a difference; everywhere: and at every other place."""
    name = next((key for key in reversed(found.path) if isinstance(key, str)), "")
    if is_of_gradients(found.path):
        return pattern("no_gradient")
    if name in ("grad", ".grad"):
        return pattern("gradient_cleared")
    return pattern("nothing_returned" if everywhere or name.startswith("result") else "none")


def leaf(found: Difference, tree: Any) -> Any:
    """What an observation holds at the place of a difference."""
    for key in found.path:
        tree = tree[key]
    return tree


def _is_changed_input(found: Difference, expected: Any, actual: Any, inputs: Sequence[Tensor]) -> bool:
    before, after = leaf(found, expected), leaf(found, actual)
    if not (isinstance(before, Array) and isinstance(after, Array) and _named(found, _INPUT)):
        return False
    if _named(found, _GRADIENT):  # a gradient of x is no x
        return False
    same = (x for x in inputs if x.shape == before.tensor.shape and x.dtype == before.tensor.dtype)
    return _telling(before.tensor.double()) and any(bool((x.cpu() == before.tensor).all()) for x in same)


def _telling(x: Tensor) -> bool:
    """Whether no other tensor is likely to hold the same: several values, or one that is no whole number."""
    return varied(x, 2) or (x.numel() == 1 and x.item() % 1 != 0)


def _of_first(found: Difference, before: Any, after: Any) -> Pattern | None:
    if found.kind != "value":  # a setting is a flag or a word
        return _kept_gradient(found, before, after)
    for key, name in _SETTINGS.items():
        if _named(found, name):
            return pattern(key)
    if _named(found, _REQUIRES) and (before, after) == (False, True):
        return pattern("requires_grad_on")
    return _kept_gradient(found, before, after)


def _kept_gradient(found: Difference, before: Any, after: Any) -> Pattern | None:
    left = _named(found, _KEPT_GRADIENT) and (before is None or (before, after) == (True, False))
    return pattern("gradient_left") if left else None


def _named(found: Difference, name: re.Pattern[str]) -> bool:
    return any(isinstance(key, str) and name.search(key) for key in found.path)
