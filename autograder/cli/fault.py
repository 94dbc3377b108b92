"""What went wrong, on standard error: one sentence, and the traceback only where it was asked for."""

from __future__ import annotations

import sys


class UsageFault(Exception):
    """The command asks for something that is not there; the message says what, where and what to do next."""


def report_fault(message: str, details: str = "") -> None:
    """Print a fault, in red on a terminal."""
    from rich.console import Console
    from rich.text import Text

    from autograder.report.terminal import Paper

    console = Console(stderr=True)
    if console.is_terminal:
        Paper(console).write(Text(message, style="red"))
    else:
        console.print(Text(message), soft_wrap=True)
    if details:
        sys.stderr.write(details.rstrip() + "\n")
