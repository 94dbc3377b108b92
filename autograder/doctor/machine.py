"""The disk and the terminal."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from autograder.doctor.finding import Finding, fault, note, well

_LEAST_GB = 1.0


def disk(folders: list[Path]) -> list[Finding]:
    """The space that is left where a student's files lie and where their code runs, each disk once."""
    findings: dict[int, Finding] = {}
    for folder in (*folders, Path(tempfile.gettempdir())):
        try:
            place, free = folder.stat().st_dev, shutil.disk_usage(folder).free / 1e9
        except OSError as error:
            findings[hash(folder)] = fault("disk", "unreadable", folder=folder, reason=error.strerror)
            continue
        enough = free >= _LEAST_GB
        findings[place] = (well if enough else fault)("disk", "right" if enough else "full", folder=folder, free=free)
    return list(findings.values())


def terminal() -> list[Finding]:
    """Whether the signs of a report can be written here."""
    encoding = (sys.stdout.encoding or "ascii").lower()
    try:
        "✓✗█░→".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return [note("terminal", "plain", encoding=encoding)]
    return [well("terminal", "right", encoding=encoding)]
