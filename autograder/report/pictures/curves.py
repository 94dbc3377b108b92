"""One number per epoch (loss, learning_rate) or per point (prediction), of the student's code and of the reference."""

from __future__ import annotations

from typing import Any

from autograder.picture import Picture
from autograder.texts import text

from .axes import Frame, Scale, linear, logarithmic
from .svg import WIDTH, Drawing

_LEFT, _TOP, _RIGHT, _HEIGHT = 50.0, 22.0, 64.0, 150.0
#: A loss that falls by more than this factor is drawn on a logarithmic scale, where its end still shows.
_FACTOR = 20.0


def draw(picture: Picture) -> Drawing:
    """The lines, in a frame as high as they need."""
    what, lines = picture["what"], picture["lines"]
    xs = [x for line in lines for x in line["x"]]
    ys = [y for line in lines for y in line["y"]]
    scale, ticks = _heights(min(ys), max(ys), what == "loss")
    frame = Frame(_LEFT, _TOP, WIDTH - _LEFT - _RIGHT, _HEIGHT, linear(min(xs), max(xs)), scale)
    names = (text(f"report.picture.curves.{what}.{axis}") for axis in ("x", "y"))
    shapes = frame.shapes([min(xs), max(xs)], ticks, *names) + frame.lines(lines)
    return Drawing(text(f"report.picture.curves.{what}.title"), _finding(what, lines), _TOP + _HEIGHT + 36, shapes)


def _heights(low: float, high: float, loss: bool) -> tuple[Scale, list[float]]:
    """The scale from low to high and its ticks."""
    if loss and low > 0 and high / low > _FACTOR:
        return logarithmic(low, high), [low, (low * high) ** 0.5, high]
    room = (high - low) * 0.05 or abs(high) * 0.05 or 1.0
    return linear(low - room, high + room), [low, (low + high) / 2, high] if high > low else [low]


def _finding(what: str, lines: list[dict[str, Any]]) -> str:
    ends = {
        f"{line['who']}_{name}": f"{line['y'][i]:.3g}"
        for line in lines
        for name, i in (("first", 0), ("last", -1))
    }  # fmt: skip
    values = {**ends, "n": f"{lines[0]['x'][-1]:.3g}", "gap": _gap(lines)}
    whose = "both" if len(lines) == 2 else str(lines[0]["who"])
    return text(f"report.picture.curves.{what}.{whose}", **values)


def _gap(lines: list[dict[str, Any]]) -> str:
    """The largest distance between two lines of the same places."""
    first, last = lines[0], lines[-1]
    return f"{max(abs(a - b) for a, b in zip(first['y'], last['y'], strict=True)):.3g}" if len(lines) == 2 else ""
