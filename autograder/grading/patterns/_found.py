"""What was recognised, and its sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from autograder.texts import text


@dataclass(frozen=True)
class Pattern:
    """A key of the texts, and the values of its sentence.

    Values may tell of inputs or of the expected result, so a pattern that has any has a second sentence without them.
    """

    key: str
    values: dict[str, Any] = field(default_factory=dict)

    def sentence(self, *, withheld: bool) -> str:
        """What the student is told; withheld: by its kind alone, as a hidden check tells it."""
        if withheld and self.values:
            return text(f"{self.key}.hidden")
        return text(self.key, **self.values)


def pattern(key: str, **values: Any) -> Pattern:
    """A pattern of values, whose sentence stands under ``pattern.``."""
    return Pattern(f"pattern.{key}", values)
