"""What a report says as plain paragraphs, for platforms that lay out each check themselves: as HTML or as text."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._view import CheckView
from .page import _environment


@dataclass(frozen=True)
class Paragraph:
    """A sentence, and lines below it whose layout is kept (code, output)."""

    sentence: str
    kept: list[str] = field(default_factory=list)

    @staticmethod
    def of(message: str) -> Paragraph:
        """A message of several lines: the first is its sentence."""
        first, *rest = message.split("\n")
        return Paragraph(first, rest)


def found(check: CheckView) -> list[Paragraph]:
    """What was found in a check; nothing for one that is passed."""
    paragraphs = [Paragraph(check.message, check.place), Paragraph(check.diagnosis)]
    return [paragraph for paragraph in paragraphs if paragraph.sentence or paragraph.kept]


def printed(check: CheckView) -> list[Paragraph]:
    """What the student's code printed in a check, where that is shown."""
    return [Paragraph(check.printed, check.output)] if check.printed else []


def as_html(paragraphs: list[Paragraph]) -> str:
    """HTML without styles, scripts or links; every string is escaped."""
    return _environment().get_template("paragraphs.html.j2").render(paragraphs=paragraphs).strip()


def as_text(paragraphs: list[Paragraph]) -> str:
    """Lines, the kept ones indented."""
    return "\n".join(
        line for paragraph in paragraphs for line in (paragraph.sentence, *(f"    {kept}" for kept in paragraph.kept))
    )
