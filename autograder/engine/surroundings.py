"""What all code of a process shares: whether a job has changed something there for the next one.

A submission is loaded anew for each observation, and random states, grad mode and the default dtype are set anew.
What else one observation can change for the next is compared with how it was, and a worker in which it differs is
replaced.  A claim of an untrusted process: honest code is kept apart by it, and a lie brings nothing, since the worker
holds one submission only, and nothing that a check expects.
"""

from __future__ import annotations

import builtins
import functools
import math
import os
import random
import sys
import threading
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import nn, optim

#: Namespaces in which code may replace what other code uses.
_SHARED = (
    builtins, math, random, os, np, torch, torch.Tensor, torch.autograd, torch.func, torch.linalg, torch.optim,
    torch.utils.data, nn, nn.functional, nn.init, nn.Module, nn.Linear, nn.Dropout, nn.BatchNorm1d, nn.Sequential,
    optim.Optimizer, optim.SGD, optim.Adam,
)  # fmt: skip
#: Variables that each job sets.
SET_BY_JOBS = ("TMPDIR", "HOME", "USER")
_OPTIMIZERS = (optim.SGD, optim.Adam)
_CACHES = {"__slotnames__"}  # what copyreg notes in a class of which it copied an instance
_HOOKS = ("_global_forward_hooks", "_global_forward_pre_hooks", "_global_backward_hooks")


class Surroundings:
    """What all code of a process shares, apart from what every job sets anew (seeds, grad mode, default dtype)."""

    def __init__(self) -> None:
        for optimizer in _OPTIMIZERS:
            optimizer([torch.zeros(1)])  # the first instance of a class wraps its step, once
        self._names = [(owner, dict(vars(owner))) for owner in _SHARED]
        self._settings = _settings()
        self._environment = {name: value for name, value in os.environ.items() if name not in SET_BY_JOBS}

    def hold(self) -> bool:
        """Whether nothing has changed since, and no file was left in the working directory."""
        same = not os.listdir() and self._settings == _settings()
        same = same and self._environment.items() <= os.environ.items()  # libraries add to it
        return same and all(_same(owner, before) for owner, before in self._names)


@functools.lru_cache
def surroundings() -> Surroundings:
    """As they are before any job; noted by the zygote, for all that it forks."""
    return Surroundings()


def _same(owner: Any, before: dict[str, Any]) -> bool:
    """Whether the names of a module or class mean what they did.

    A late import adds names to a module; what is added to a class covers what it inherits.
    """
    now = vars(owner)
    kept = all(now.get(name) is value or isinstance(value, ModuleType) for name, value in before.items())
    return kept and (isinstance(owner, ModuleType) or now.keys() - before.keys() <= _CACHES)


def _settings() -> tuple[Any, ...]:
    return (
        list(sys.path),
        sys.getrecursionlimit(),
        threading.active_count(),
        torch.get_float32_matmul_precision(),
        torch.get_num_threads(),
        torch.are_deterministic_algorithms_enabled(),
        torch.get_default_device(),
        torch.is_anomaly_enabled(),
        tuple(np.geterr().items()),
        tuple(len(vars(nn.modules.module)[name]) for name in _HOOKS),
    )
