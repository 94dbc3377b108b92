"""A whole rehearsal: the same bundle and submission for each user that can be tried here."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from autograder.isolation.kernel import NEW_USER, call
from autograder.rehearsal.container import container
from autograder.rehearsal.stages import STAGES, Shown
from autograder.texts import text

#: An ordinary user of the container, and the user of VPL's prisoners.
UNPRIVILEGED = 1000


class CannotRehearse(Exception):
    """This machine cannot stand in for a platform; the message says why."""


def rehearse(platform: str, bundle: Path, submission: Path) -> Iterator[tuple[str, Shown]]:
    """Who ran it, and what the platform would show; raises CannotRehearse."""
    check_machine()
    for user in users():
        with container() as machine:
            shown = STAGES[platform](machine, bundle, submission, user)
            yield text("rehearsal.root" if user == 0 else "rehearsal.user"), shown


def users() -> list[int]:
    """Root and another, where we are root; else ourselves alone."""
    return [0, UNPRIVILEGED] if os.geteuid() == 0 else [os.geteuid()]


def check_machine() -> None:
    """Raise CannotRehearse where there are no namespaces to be had."""
    if sys.platform != "linux":
        raise CannotRehearse(text("rehearsal.needs_linux", system=sys.platform))
    if (pid := os.fork()) == 0:
        try:
            call("unshare", NEW_USER)
        except OSError:
            os._exit(1)
        os._exit(0)
    if os.waitpid(pid, 0)[1] != 0:
        raise CannotRehearse(text("rehearsal.needs_namespaces"))
