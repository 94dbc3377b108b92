"""Which call of torch an exception came from: its name and the shapes it was given.

Many mistakes end in the same words ("The size of tensor a (4) must match ..."), so the words alone do not tell one
from another.  Untrusted side: runs in workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from autograder.engine import clock, printing

#: One operation under several names.
_SYNONYMS = {"subtract": "sub", "multiply": "mul", "divide": "div", "true_divide": "div", "truediv": "div"}
_SYNONYMS |= dict.fromkeys(("mm", "bmm", "mv", "dot", "inner", "vdot"), "matmul")
_OF_TORCH = (RuntimeError, IndexError, TypeError, ValueError)
#: Seconds for what took no fifth of one the first time: code that waits for what happened then must not hang.
_LIMIT = 1.0


def failing_call(again: Callable[[], Any], error: BaseException) -> str | None:
    """The call that failed, such as "mul (3, 4) (5, 4)"; "" where none of torch did, None where that is not known.

    again: makes the observation that raised ``error`` once more.
    """
    if not isinstance(error, _OF_TORCH):
        return ""
    if not clock.EXISTS:  # nothing could end it
        return None
    watch = _Watch()
    try:
        with printing.silence(), clock.limited(_LIMIT), watch:
            again()
    except BaseException as other:
        return watch.call if type(other) is type(error) else None
    return None


class _Watch(TorchFunctionMode):
    """Notes the last call that raised."""

    call = ""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        try:
            return func(*args, **(kwargs or {}))
        except BaseException:
            self.call = _signature(func, args, kwargs or {})
            raise


def _signature(func: Any, args: Any, kwargs: dict[str, Any]) -> str:
    name = str(getattr(func, "__name__", "")).strip("_")
    parts = [_SYNONYMS.get(name, name)]
    parts += [_renamed(equation) for equation in args if func is torch.einsum and isinstance(equation, str)]
    parts += [str(tuple(tensor.shape)) for tensor in _tensors([*args, *(kwargs[key] for key in sorted(kwargs))])]
    return " ".join(parts)


def _renamed(equation: str) -> str:
    """An equation with its letters in the order of the alphabet, so that their choice makes no difference."""
    letters: dict[str, str] = {}
    return "".join(
        letters.setdefault(sign, chr(ord("a") + len(letters))) if sign.isalpha() else sign
        for sign in equation.replace(" ", "")
    )


def _tensors(values: Any) -> Iterator[Tensor]:
    for value in values:
        if isinstance(value, Tensor):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _tensors(value)
