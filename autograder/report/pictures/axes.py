"""A frame with two axes, and lines in it whose names stand beside them: solid for the student, dashed for others."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.picture import MOST_POINTS
from autograder.texts import text

from .svg import box, label, number, path, polyline

Scale = Callable[[float], float]
_DASHES = {"student": "", "reference": "6 4"}
_APART = 13.0  # between the names of two lines
_MARKED = 12  # lines of so few points show each of them


@dataclass(frozen=True)
class Frame:
    """A rectangle of the picture, and how numbers become places in it."""

    left: float
    top: float
    width: float
    height: float
    x: Scale
    y: Scale

    def place(self, x: float, y: float) -> tuple[float, float]:
        """The place of a point."""
        return self.left + self.width * self.x(x), self.top + self.height * (1 - self.y(y))

    def shapes(self, xs: list[float], ys: list[float], x_name: str, y_name: str) -> list[str]:
        """The frame, its ticks at ``xs`` and ``ys``, and the names of its axes."""
        bottom, right = self.top + self.height, self.left + self.width
        places = [self.place(x, ys[0])[0] for x in xs]
        heights = [self.place(xs[0], y)[1] for y in ys]
        grid = "".join(f"M{number(self.left)} {number(h)}h{number(self.width)}" for h in heights)
        return [
            path(grid, stroke="grid", width=0.7),
            path(box(self.left, self.top, self.width, self.height), stroke="soft"),
            *(
                label(f"{y:.3g}", self.left - 5, h + 4, anchor="end", ink="soft")
                for y, h in zip(ys, heights, strict=True)
            ),
            *(label(f"{x:.3g}", p, bottom + 14, anchor="middle", ink="soft") for x, p in zip(xs, places, strict=True)),
            label(x_name, (self.left + right) / 2, bottom + 28, anchor="middle"),
            label(y_name, self.left, self.top - 7),
        ]

    def lines(self, lines: list[dict[str, Any]]) -> list[str]:
        """Each line and its name, the student's below others, which are dashed and let it show."""
        places = {line["who"]: self._points(line) for line in lines}
        shapes = [shape for who, points in places.items() for shape in _line(who, points)]
        ends = _apart({who: points[-1][1] for who, points in places.items()})
        right = self.left + self.width + 6
        return shapes + [label(text(f"report.picture.who.{who}"), right, y + 4, ink=who) for who, y in ends.items()]

    def _points(self, line: dict[str, Any]) -> list[tuple[float, float]]:
        if not 1 < len(line["x"]) <= MOST_POINTS:
            raise ValueError("a line of too few or too many points")
        return [self.place(float(x), float(y)) for x, y in zip(line["x"], line["y"], strict=True)]


def linear(low: float, high: float) -> Scale:
    """From low to high."""
    return lambda value: (value - low) / (high - low)


def logarithmic(low: float, high: float) -> Scale:
    """From low to high, equal factors being equally far apart."""
    return lambda value: math.log(value / low) / math.log(high / low)


def _line(who: str, points: list[tuple[float, float]]) -> list[str]:
    drawn = [path(polyline(points), stroke=who, width=2, dashes=_DASHES[who])]
    if len(points) <= _MARKED:
        drawn.append(path("".join(box(x - 2, y - 2, 4, 4) for x, y in points), fill=who))
    return drawn


def _apart(ends: dict[str, float]) -> dict[str, float]:
    """Heights of names, moved apart where two would overlap."""
    if len(ends) < 2:
        return ends
    (upper, a), (lower, b) = sorted(ends.items(), key=lambda end: end[1])
    gap = max(0.0, _APART - (b - a)) / 2
    return {upper: a - gap, lower: b + gap}
