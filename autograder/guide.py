"""What a report says of a function beside its checks: what was asked, why it matters, and where to read on.

Authors write it in the source of an exercise (course._notes), reports show it, and neither knows the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Link:
    """A page of documentation: its title and its address, which begins with https://."""

    title: str
    address: str


@dataclass(frozen=True)
class Guide:
    """Of one function or class.  asked: the first sentence of its docstring; why: empty where nothing is said."""

    asked: str = ""
    why: str = ""
    links: list[Link] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)

    @staticmethod
    def from_json(data: dict[str, Any]) -> Guide:
        """Read ``to_json``'s form."""
        return Guide(data["asked"], data["why"], [Link(**link) for link in data["links"]])


#: By the names of functions and classes.
Guides = Mapping[str, Guide]
