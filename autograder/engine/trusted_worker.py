"""A worker for the course's own code: loads and observes one job after the other in the same process.

A fork for each observation keeps a student's observations apart; the solution, the known mistakes and their like are
no strangers, and are asked so often that the forks would be most of the work.  After each job this worker says
whether the process is as it was, so that one whose job changed something for the next is replaced.
"""

from __future__ import annotations

import builtins
import math
import os
import random
from types import ModuleType
from typing import Any

import numpy as np
import torch
from torch import nn, optim

from autograder.engine.frames import read_frame, write_frame
from autograder.engine.job import CLEAN, DIRTY, READY
from autograder.engine.worker import MAX_JOB, serve, take_descriptors

#: Namespaces in which code may replace what other code uses.
_SHARED = (
    builtins, math, random, os, np, torch, torch.Tensor, torch.autograd, torch.func, torch.linalg, torch.optim,
    torch.utils.data, nn, nn.functional, nn.init, nn.Module, nn.Linear, nn.Dropout, nn.BatchNorm1d, nn.Sequential,
    optim.Optimizer, optim.SGD, optim.Adam,
)  # fmt: skip
_OPTIMIZERS = (optim.SGD, optim.Adam)
_CACHES = {"__slotnames__"}  # what copyreg notes in a class of which it copied an instance
_HOOKS = ("_global_forward_hooks", "_global_forward_pre_hooks", "_global_backward_hooks")


def main() -> None:
    """Serve jobs until the channel closes, and end the process; never returns."""
    receive, send = take_descriptors()
    status = 1
    try:
        write_frame(send, READY)
        for optimizer in _OPTIMIZERS:
            optimizer([torch.zeros(1)])  # the first instance of a class wraps its step, once
        before = Surroundings()
        while body := read_frame(receive, MAX_JOB):
            serve(body, send)
            write_frame(send, CLEAN if before.hold() else DIRTY)
        status = 0
    except BrokenPipeError:
        pass
    finally:
        os._exit(status)


class Surroundings:
    """What all code of a process shares, apart from what every job sets anew (seeds, grad mode, default dtype)."""

    def __init__(self) -> None:
        self._names = [(owner, dict(vars(owner))) for owner in _SHARED]
        self._settings = _settings()

    def hold(self) -> bool:
        """Whether nothing has changed since."""
        return self._settings == _settings() and all(_same(owner, before) for owner, before in self._names)


def _same(owner: Any, before: dict[str, Any]) -> bool:
    """Whether the names of a module or class mean what they did.

    A late import adds names to a module; what is added to a class covers what it inherits.
    """
    now = vars(owner)
    kept = all(now.get(name) is value or isinstance(value, ModuleType) for name, value in before.items())
    return kept and (isinstance(owner, ModuleType) or now.keys() - before.keys() <= _CACHES)


def _settings() -> tuple[Any, ...]:
    return (
        torch.get_num_threads(),
        torch.are_deterministic_algorithms_enabled(),
        torch.get_default_device(),
        torch.is_anomaly_enabled(),
        tuple(np.geterr().items()),
        tuple(len(vars(nn.modules.module)[name]) for name in _HOOKS),
    )
