"""ROC curves and the areas under them."""

from __future__ import annotations

from autograder.picture import Picture
from autograder.texts import text

from .axes import Frame, linear
from .svg import Drawing, label, path, polyline

_FRAME = Frame(46, 22, 220, 220, linear(0, 1), linear(0, 1))
_TICKS = [0.0, 0.5, 1.0]


def draw(picture: Picture) -> Drawing:
    """The curves above the diagonal of chance, and their areas in words."""
    lines = picture["lines"]
    names = (text(f"report.picture.roc.{axis}") for axis in ("x", "y"))
    chance = path(polyline([_FRAME.place(0, 0), _FRAME.place(1, 1)]), stroke="soft", dashes="1 4", width=1.5)
    word = label(text("report.picture.roc.chance"), *_FRAME.place(0.62, 0.48), ink="soft")
    shapes = [*_FRAME.shapes(_TICKS, _TICKS, *names), chance, word, *_FRAME.lines(lines)]
    return Drawing(text("report.picture.roc.title"), _finding(picture), 22 + 220 + 36, shapes)


def _finding(picture: Picture) -> str:
    areas = {line["who"]: f"{line['area']:.3f}" for line in picture["lines"]}
    first = picture["lines"][0]["who"]
    if picture["said"] is not None:
        return text("report.picture.roc.said", area=areas[first], said=f"{picture['said']:.4g}")
    whose = "both" if len(areas) == 2 else first
    return text(f"report.picture.roc.{whose}", **areas)
