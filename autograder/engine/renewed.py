"""An observation whose every call finds the submission as it was when it had just been loaded.

What a submission keeps from one call to the next (in globals, default arguments, attributes of functions and
classes) is then gone.  If that makes a wrong observation right, it was the reason.  Untrusted side: runs in workers.
"""

from __future__ import annotations

import functools
import random
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from autograder.engine.loading import Implementation, loaded_anew


@dataclass(frozen=True)
class Renewed:
    """An observation's function, which asks a new copy of the submission at each call of one of its functions."""

    observe: Callable[[Any], Any]

    def __call__(self, implementation: Any) -> Any:
        """Observe."""
        return self.observe(_Anew(implementation))


class _Anew:
    """The names of a submission: classes and values of a new copy, and functions that each call a new copy's."""

    def __init__(self, implementation: Implementation) -> None:
        self._implementation = implementation

    def __getattr__(self, name: str) -> Any:
        found = self._copied(name)
        if not isinstance(found, types.FunctionType):
            return found

        @functools.wraps(found)
        def anew(*args: Any, **kwargs: Any) -> Any:
            return self._copied(name)(*args, **kwargs)

        return anew

    def _copied(self, name: str) -> Any:
        with _random_states_kept():
            return getattr(loaded_anew(self._implementation), name)


@contextmanager
def _random_states_kept() -> Iterator[None]:
    """Loading the submission draws no random number that its functions would have drawn."""
    own, arrays = random.getstate(), np.random.get_state()
    devices = range(torch.cuda.device_count()) if torch.cuda.is_initialized() else []  # type: ignore[no-untyped-call]
    with torch.random.fork_rng(devices=devices):
        yield
    random.setstate(own)
    np.random.set_state(arrays)
