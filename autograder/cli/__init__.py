"""The `grade` command.  ``main`` starts the zygote before it imports anything else: torch then loads meanwhile."""

from __future__ import annotations

import sys

from autograder.grading.client import Pool

#: Words after which nothing is graded, so that no zygote is needed; the doctor starts one once torch was looked at.
_WITHOUT_GRADING = ("build", "start", "export", "push", "next", "diff", "reset", "doctor")


def main() -> None:
    """Entry point of the console script; ends the process with the contract's exit status."""
    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    helps = {"--help", "-h", "--version"} & set(sys.argv)
    pool = Pool() if words and words[0] not in _WITHOUT_GRADING and not helps else None
    try:
        from autograder.cli.app import run

        status = run(sys.argv[1:], pool)
    except KeyboardInterrupt:
        status = 130
    finally:
        if pool:
            pool.close()
    sys.exit(status)
