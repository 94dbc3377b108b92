"""A worker: confines itself, loads a submission anew for each observation that it makes, and is gone.

Untrusted side.  Reads its job from descriptor 0, writes frames to descriptor 1, and gives the student's code
descriptor 2 for everything that it prints.  Nothing that it says is believed: see results.from_bytes.
"""

from __future__ import annotations

import ast
import inspect
import os
import random
import sys
import tempfile
import textwrap
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cloudpickle
import numpy as np
import torch

import autograder.data  # a confined worker does not see this package's folder, so it cannot find it later
import autograder.engine.renewed  # noqa: F401  likewise
from autograder.engine import limits as bounds
from autograder.engine.clock import TooLate, limited
from autograder.engine.codec import NotAnObservation
from autograder.engine.eager import compiler_imported
from autograder.engine.failing import failing_call
from autograder.engine.frames import read_frame, write_frame
from autograder.engine.job import BOUND, CLEAN, DIRTY, LOADED, READY, Job
from autograder.engine.loading import Loaded, MissingName, describe
from autograder.engine.printing import flush
from autograder.engine.results import Observed, Problem, Raised, Result, to_bytes
from autograder.engine.submission import from_source
from autograder.engine.surroundings import SET_BY_JOBS, Surroundings, surroundings
from autograder.isolation.confine import confine, own_user

MAX_JOB = 1 << 31
#: Seconds: an observation that raised later than this is not made again to find the call that failed.
_SHORT = 0.2


def main() -> None:
    """Serve jobs until there are no more, and end the process; never returns."""
    parent = os.getppid() if os.name == "posix" else 0
    receive, send = take_descriptors()
    status = 1
    try:
        write_frame(send, READY)
        before, bound = surroundings(), False
        while body := read_frame(receive, MAX_JOB):
            with warnings.catch_warnings():  # a filter of the student's is for this observation
                serve(body, send, None if bound else parent)
            bound = True
            write_frame(send, _state(before))
        status = 0
    except BrokenPipeError:  # the grader has lost interest
        pass
    finally:
        os._exit(status)  # the student's exit handlers and threads get no say


def _state(before: Surroundings) -> bytes:
    try:
        _neutral()  # the dtype is also in the meaning of torch.Storage
        if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
            torch.cuda.synchronize()  # raises for ever after an error on the device
        return CLEAN if before.hold() else DIRTY
    except BaseException:  # whatever a student's code has put in its way
        return DIRTY


def rehearse() -> None:
    """Do once, before any fork, what every worker does first: its imports and caches are then inherited."""
    surroundings()
    _seed(0)
    Loaded(from_source("rehearsal", "x = 1"))
    to_bytes(Observed([torch.zeros(1)]))
    del sys.modules["submission"]


def take_descriptors() -> tuple[int, int]:
    """Move the channel away from 0 and 1, where the student's code would find it."""
    receive, send = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    # Text streams made anew: unbuffered enough that a killed worker's last words are there, and never failing.
    sys.stdin = open(0, closefd=False)
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False, buffering=1)
    return receive, send


def serve(body: bytes, send: int, parent: int | None = None) -> None:
    """Load a job's submission and make its observation; sends BOUND, LOADED, then the answer.

    parent: of a process that is not confined yet, the one whose death will end it; None where it is.
    """
    try:
        job: Job = cloudpickle.loads(body)
        observe = cloudpickle.loads(job.observe)  # before the submission, which may change what modules hold
        if parent is not None:
            _be_bound(job, parent)
        _move_into(job.folder)
    except Exception as error:  # the machine's fault, or the course's: the grader passes it on
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        raise
    write_frame(send, BOUND)
    _seed(job.seed)
    loaded = Loaded(job.submission)
    write_frame(send, LOADED)
    _reset(job.seed)
    answer = _answer(_observe(observe, loaded, job), loaded)
    flush()
    write_frame(send, answer)


def _move_into(folder: str) -> None:
    """Work in a job's folder."""
    os.chdir(folder)
    for name, value in zip(SET_BY_JOBS, (folder, folder, "student"), strict=True):
        os.environ[name] = value
    tempfile.tempdir = folder  # the zygote may have looked it up for itself


def _be_bound(job: Job, parent: int) -> None:
    """Bind this process to the first job's limits and folder, for good."""
    plan = job.confinement
    user = own_user() if plan.level == "L1" else None  # at L2 it was changed at the fork
    if user is not None:
        os.chown(job.folder, user, user)
    bounds.apply(job.limits)
    if plan.gpu and torch.cuda.is_available():
        torch.zeros(1, device="cuda")  # CUDA's start asks for more than its use does, so it comes before the bounds
    confine(plan, job.folder, user, parent)


def _seed(seed: int) -> None:
    """Equal random states for the reference and the submission."""
    random.seed(seed)
    np.random.seed(seed % (1 << 32))
    if sys.platform == "darwin" or torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        torch.manual_seed(seed)
    else:  # what torch.manual_seed does beside this, for devices that are not there yet, takes 30 times as long
        torch.default_generator.manual_seed(seed)


def _reset(seed: int) -> None:
    """The contract's conditions of a call: seeded, grad mode on, float32; whatever the cells left behind."""
    _seed(seed)
    _neutral()


def _neutral() -> None:
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)


def _observe(observe: Callable[[Any], Any], loaded: Loaded, job: Job) -> Result:
    start = time.perf_counter()
    try:
        with limited(job.seconds):
            return Observed(_call(observe, loaded, job.simulated))
    except MissingName as error:
        return loaded.missing(error.missing)
    except TooLate as error:
        return Raised(describe(error, loaded.labels))
    except BaseException as error:  # also SystemExit: it is the student's answer, not the worker's end
        raised = _raised(error, loaded)
        if raised.untouched or job.simulated or time.perf_counter() - start > _SHORT:
            return raised
        return replace(raised, call=failing_call(lambda: _again(observe, loaded, job), error))


def _again(observe: Callable[[Any], Any], loaded: Loaded, job: Job) -> Any:
    _reset(job.seed)
    return observe(loaded.implementation)


def _call(observe: Callable[[Any], Any], loaded: Loaded, simulated: bool) -> Any:
    if not simulated:
        return observe(loaded.implementation)
    from autograder.engine.simulated import SimulatedDevice

    with SimulatedDevice():
        return observe(loaded.implementation)


def _raised(error: BaseException, loaded: Loaded) -> Raised:
    problem = describe(error, loaded.labels)
    frames = traceback.extract_tb(error.__traceback__)
    # torch raises NotImplementedError too, from compiled code without a frame of its own: only one that a line of
    # the submission raises says "not written yet".
    own = bool(frames) and frames[-1].filename in loaded.labels
    stub = own and (frames[-1].line or "").startswith("raise NotImplementedError") and not _is_begun(error)
    return Raised(problem, untouched=stub and type(error) is NotImplementedError)


def _is_begun(error: BaseException) -> bool:
    """Whether the function that raised holds more than the stub's line, which was left behind."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    code = trace.tb_frame.f_code if trace else None
    try:
        (function,) = ast.parse(textwrap.dedent(inspect.getsource(code))).body  # type: ignore[arg-type]
    except Exception:  # no source, or none by itself: then it is taken for the stub
        return False
    body = getattr(function, "body", [])
    words = [node for node in body if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))]
    return len(words) > 1


def _answer(result: Result, loaded: Loaded) -> bytes:
    notes, compiler = tuple(loaded.problems[:20]), compiler_imported()
    try:
        return to_bytes(result, notes, compiler=compiler)
    except NotAnObservation as error:
        result = Raised(Problem("NotAnObservation", str(error)))
    except BaseException as error:  # a student's object whose methods raise while it is read
        result = Raised(describe(error, loaded.labels))
    return to_bytes(result, notes, compiler=compiler)
