"""What a bundle is for: `bundle.json` at its root, resolved when it is made: nothing is left to decide there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

from autograder.lms._visibility import Release

FILE = "bundle.json"
#: From the most that a student sees of hidden checks to the least.
_STRICTNESS = ("visible", "after_published", "after_due_date", "hidden")


@dataclass(frozen=True)
class Target:
    """One exercise of a bundle: its slug, its title, and when results of its hidden checks are shown."""

    slug: str
    title: str
    visibility: Release = "visible"


@dataclass(frozen=True)
class Plan:
    """least: the least level of isolation for marks.  seconds: for the whole run, with its start."""

    platform: str
    targets: tuple[Target, ...]
    least: str
    seconds: int
    public: bool
    language: str = "en"

    @property
    def title(self) -> str:
        """The exercises' titles, for people."""
        return ", ".join(target.title for target in self.targets)

    @property
    def visibility(self) -> Release:
        """The strictest of the exercises': one result has one rule for its hidden checks."""
        return max((target.visibility for target in self.targets), key=_STRICTNESS.index)

    def write(self, root: Path) -> None:
        """Into a bundle's root."""
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
        (root / FILE).write_text(text + "\n", encoding="utf-8")

    @staticmethod
    def read(root: Path) -> Plan:
        """From a bundle's root; raises OSError, ValueError, KeyError or TypeError for a damaged one."""
        data = json.loads((root / FILE).read_text(encoding="utf-8"))
        targets = tuple(Target(**target) for target in data.pop("targets"))
        if not targets or any(target.visibility not in get_args(Release) for target in targets):
            raise ValueError(f"{root / FILE}: no exercises, or an unknown visibility")
        return Plan(targets=targets, **data)
