"""What canaries try, inside a confined worker, in the place of a student's code.

Every attempt is made the plain way and through ctypes where Python has no function; none does damage where it
succeeds.  What a canary says is checked from outside where that can be done: see autograder.grading.canaries.
"""

from __future__ import annotations

import ctypes
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HELD, ESCAPED = "held", "escaped"
#: What each level must hold.
AT_L1 = (
    "read_hidden", "read_solution", "read_submission", "list_submissions", "write_outside", "send_tcp", "send_udp",
    "signal_grader", "trace_grader", "read_memory", "start_process", "outlive",
)  # fmt: skip
AT_L2 = (*AT_L1, "stat_hidden")
_PTRACE_SEIZE = 0x4206
_PR_SET_NAME = 15


@dataclass(frozen=True)
class Targets:
    """What there is to be had: paths, ports of listeners, the grader's process, and a name for one that stays."""

    hidden: str
    solution: str
    submission: str
    tcp: int
    udp: int
    grader: int
    name: str


def compute_on_gpu(implementation: object) -> bool:
    """Whether a GPU multiplies two matrices: an observation as attempt_all is."""
    import torch

    eye = torch.eye(4, device="cuda")
    return torch.equal((eye @ eye).cpu(), torch.eye(4))


def attempt_all(targets: Targets, implementation: object) -> dict[str, str]:
    """The outcome of every attempt, by its name: an observation, though of the machine and of no implementation."""
    attempts: dict[str, Callable[[Targets], object]] = {
        "read_hidden": lambda t: Path(t.hidden).read_bytes(),
        "read_solution": lambda t: Path(t.solution).read_bytes(),
        "read_submission": lambda t: Path(t.submission).read_bytes(),
        "list_submissions": lambda t: os.listdir(os.path.dirname(t.submission)),
        "stat_hidden": lambda t: os.stat(t.hidden),
        "write_outside": _write_outside,
        "send_tcp": _send_tcp,
        "send_udp": _send_udp,
        "signal_grader": lambda t: os.kill(t.grader, 0),
        "trace_grader": _trace,
        "read_memory": lambda t: Path(f"/proc/{t.grader}/mem").open("rb").close(),
        "start_process": lambda t: _end(os.fork()),
        "outlive": _outlive,
    }
    return {name: _try(attempt, targets) for name, attempt in attempts.items()}


def _try(attempt: Callable[[Targets], object], targets: Targets) -> str:
    try:
        attempt(targets)
    except OSError:
        return HELD
    return ESCAPED


def _write_outside(targets: Targets) -> None:
    path = Path(targets.submission).with_name("written")
    path.write_text("canary")
    path.unlink()


def _send_tcp(targets: Targets) -> None:
    with socket.create_connection(("127.0.0.1", targets.tcp), timeout=2):
        pass


def _send_udp(targets: Targets) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"canary", ("127.0.0.1", targets.udp))


def _trace(targets: Targets) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(_PTRACE_SEIZE, targets.grader, None, None) == -1:
        raise OSError(ctypes.get_errno(), "ptrace")


def _end(pid: int) -> None:
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def _outlive(targets: Targets) -> None:
    """Leave a process of a session of its own behind, under a name by which it can be found."""
    if os.fork() == 0:
        os.setsid()
        ctypes.CDLL(None).prctl(_PR_SET_NAME, targets.name.encode())
        time.sleep(5)
        os._exit(0)
    time.sleep(0.05)  # the child must have taken its name before this process ends
