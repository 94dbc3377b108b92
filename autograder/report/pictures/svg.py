"""SVG elements as strings.  Whatever goes in is escaped, and no coordinate is infinite or not a number."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from .palette import colour

#: Units across every picture: on a phone about a pixel each, so that text of 11 units can be read.
WIDTH = 340.0
_TEXT = 11
_CHARACTER = 6.6  # width of a character of a monospaced font of that size


@dataclass(frozen=True)
class Drawing:
    """A picture: its name, what it shows in a sentence, and its shapes."""

    title: str
    finding: str
    height: float
    shapes: list[str]


def document(drawing: Drawing) -> str:
    """The whole SVG element, which tells a screen reader what it shows."""
    return element(
        "svg",
        element("title", escape(drawing.title)),
        element("desc", escape(drawing.finding)),
        *drawing.shapes,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_label=spoken(drawing),
        viewBox=f"0 0 {number(WIDTH)} {number(drawing.height)}",
        style=f"display: block; width: 100%; max-width: 32rem; height: auto; background: {colour('paper')}",
    )


def image(drawing: Drawing) -> str:
    """The same as an image of HTML: JupyterLab shows no SVG elements in a notebook that it does not trust."""
    data = base64.b64encode(document(drawing).encode()).decode()
    style = "display: block; width: 100%; max-width: 32rem"
    return element("img", src=f"data:image/svg+xml;base64,{data}", alt=spoken(drawing), style=style)


def spoken(drawing: Drawing) -> str:
    """What a screen reader says in place of the picture."""
    return f"{drawing.title}. {drawing.finding}"


def element(tag: str, *children: str, **attributes: object) -> str:
    """An element; children are markup, attributes are text.  An attribute ``font_size`` is written font-size."""
    words = "".join(f' {_name(name)}="{escape(_value(value))}"' for name, value in attributes.items())
    return f"<{tag}{words}>{''.join(children)}</{tag}>" if children else f"<{tag}{words}/>"


def number(value: float) -> str:
    """A coordinate; raises ValueError for one that is no place."""
    if not math.isfinite(value):
        raise ValueError(f"a coordinate of {value}")
    return f"{value:.2f}".rstrip("0").rstrip(".")


def label(words: str, x: float, y: float, *, anchor: str = "start", ink: str = "ink", mono: bool = False) -> str:
    """A line of text whose baseline starts, ends or is centred (``anchor``) at x, y."""
    family = "ui-monospace, Menlo, Consolas, monospace" if mono else "system-ui, sans-serif"
    style = f"fill: {colour(ink)}; font: {_TEXT}px {family}"
    return element("text", escape(words), x=x, y=y, text_anchor=anchor, style=style)


def fitting(words: str, width: float) -> str:
    """``words`` cut to what fits into a width, as a monospaced font has it."""
    most = int(width / _CHARACTER)
    return words if len(words) <= most else words[: max(1, most - 1)] + "…"


def width_of(words: str) -> float:
    """The width of words in a monospaced font."""
    return len(words) * _CHARACTER


def path(d: str, *, fill: str = "", stroke: str = "", share: float = 1.0, width: float = 1.0, dashes: str = "") -> str:
    """A path in colours of the palette; share: its opacity."""
    style = f"fill: {colour(fill) if fill else 'none'}; stroke: {colour(stroke) if stroke else 'none'}"
    style += f"; opacity: {share:g}" if share < 1 else ""
    style += f"; stroke-width: {width:g}; stroke-linejoin: round" if stroke else ""
    style += f"; stroke-dasharray: {dashes}" if dashes else ""
    return element("path", d=d, style=style)


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle's outline, as a path's description."""
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z"


def polyline(points: Iterable[tuple[float, float]]) -> str:
    """A line through points, as a path's description."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _name(name: str) -> str:
    return name if name == "viewBox" else name.replace("_", "-")


def _value(value: object) -> str:
    return number(value) if isinstance(value, (int, float)) else str(value)
