"""A record as PrairieLearn's ``/grade/results/results.json``."""

from __future__ import annotations

from typing import Any

from autograder.record import Record

from ._visibility import Release


def results(record: Record, title: str, visibility: Release = "visible") -> dict[str, Any]:
    """The results.  visibility: of the hidden checks."""
    raise NotImplementedError


def dumps(record: Record, title: str, visibility: Release = "visible") -> str:
    """The text of ``results.json``."""
    raise NotImplementedError
