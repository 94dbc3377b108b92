"""The levels: what a worker does to itself, once, after it has read its job and before any of the student's code.

L0  limits (rlimits), on top of the process of its own that every worker is
L1  also no_new_privs, Landlock, a seccomp filter, and a user of its own where the grader is root
L2  also namespaces (user, pid, net, mount, ipc, uts): see autograder.isolation.namespaces, entered at the fork
"""

from __future__ import annotations

import functools
import os
import signal
import sys
from dataclasses import dataclass

from autograder.isolation import gpu, landlock, seccomp, view
from autograder.isolation.kernel import (
    PR_SET_KEEPCAPS,
    PR_SET_NO_NEW_PRIVS,
    PR_SET_PDEATHSIG,
    keep_capabilities,
    prctl,
)

LEVELS = ("L0", "L1", "L2")
_USERS = 5000
#: CAP_DAC_READ_SEARCH.  Where Python lies in a folder that is closed to others (/root), the right to read past that
#: stays: Landlock still says what may be read, and the filter refuses open_by_handle_at(2), the way around it.
_READ_SEARCH = 1 << 2


class Unavailable(Exception):
    """The machine does not allow a level; the message says why, as a key of texts and its value."""

    def __init__(self, key: str, value: object = "") -> None:
        super().__init__(key, value)
        self.key, self.value = key, value


@dataclass(frozen=True)
class Confinement:
    """How to confine one worker.  processes: whether it may start some (DataLoader's workers); gpu: and use a GPU."""

    level: str = "L0"
    processes: bool = False
    threads: int = 64
    gpu: bool = False


def own_user() -> int | None:
    """The user id for this worker: one that no other runs under, where the grader is root; else None."""
    if os.geteuid() != 0:
        return None
    top = highest_user()
    return top - _USERS + os.getpid() % _USERS if top > 2 * _USERS else 65534


@functools.lru_cache
def highest_user() -> int:
    """The end of the user ids that there are here; read once, before any worker."""
    first, _, count = open("/proc/self/uid_map", encoding="ascii").readline().split()
    return min(int(first) + int(count), 65000)


def check_machine(level: str) -> None:
    """Raise Unavailable where the machine lacks what a level needs, as far as can be told without trying."""
    if level == "L0":
        return
    if sys.platform != "linux":
        raise Unavailable("isolation.needs_linux", sys.platform)
    if not seccomp.is_supported():
        raise Unavailable("isolation.needs_architecture", os.uname().machine)
    if landlock.version() < landlock.LEAST_VERSION:
        raise Unavailable("isolation.needs_landlock", landlock.version())


def confine(plan: Confinement, folder: str, user: int | None, parent: int) -> None:
    """Bind this process for good.  folder: the only place to write.  parent: its death is ours (0: unseen, as at L2).

    Raises OSError; then no code of a student may run.
    """
    if plan.level == "L0":
        return
    shared = ["/dev/shm"] if plan.processes and os.path.isdir("/dev/shm") else []
    readable = (*view.readable(), *(gpu.readable() if plan.gpu else ()))
    rules = landlock.ruleset(readable, [folder, view.SINK, *shared], gpu.devices() if plan.gpu else ())
    if user is not None:
        drop_root(user, _READ_SEARCH if view.closed_to_others() else 0)
    if user is not None or plan.level == "L2":
        bound_threads(plan.threads)
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # changing the user has cleared it
    if parent and os.getppid() != parent:
        os._exit(1)
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    landlock.restrict(rules)
    seccomp.restrict(os.getpid(), plan.processes, plan.gpu)


def drop_root(user: int, kept: int = 0) -> None:
    """Become this user, without groups; kept: the capabilities that stay."""
    os.setgroups([])
    os.setresgid(user, user, user)
    prctl(PR_SET_KEEPCAPS, 1)
    os.setresuid(user, user, user)
    keep_capabilities(kept)


def bound_threads(most: int) -> None:
    """The kernel counts threads per user, and user namespace: the bound needs one that is this worker's alone."""
    import resource

    resource.setrlimit(resource.RLIMIT_NPROC, (most, most))
