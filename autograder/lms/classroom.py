"""A record as the step output ``result`` that the reporter of GitHub Classroom reads."""

from __future__ import annotations

from typing import Any

from autograder.record import Record

from ._visibility import Release


def result(record: Record, title: str, visibility: Release = "visible") -> dict[str, Any]:
    """The result, version 3."""
    raise NotImplementedError


def dumps(record: Record, title: str, visibility: Release = "visible") -> str:
    """The same as the base64 text for the step's output ``result``."""
    raise NotImplementedError


def annotations(record: Record, visibility: Release = "visible") -> str:
    """Workflow commands, a line each, that mark the places of the messages in the student's file."""
    raise NotImplementedError
