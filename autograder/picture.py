"""Pictures of a check as data: what the result record holds of them, within bounds, and how its squares are written.

The grader writes them (grading.pictures), reports draw them (report.pictures), and neither knows the other.  A picture
is a dict of plain data with the key ``kind``:

difference  rows (squares of got - expected), index (of the leading axes), block, largest, at, n, total, case
curves      what, lines: who, x, y
boundary    rows (probability of class 1 in tenths, from the lowest y up), low, high, points: x, y, class
roc         lines: who, x, y, area; said (the area that the student's function gave) or None
filters     tiles: each rows of squares; largest
graph       nodes: name, shape; edges: from, to

Squares are one character each, so that a picture of 1600 squares is two kilobytes of JSON.
"""

from __future__ import annotations

from typing import Any

Picture = dict[str, Any]

#: Bounds of a picture: squares along a side, points of a line, tiles, nodes of a graph, characters of a name.
MOST_SQUARES, MOST_POINTS, MOST_TILES, MOST_NODES, MOST_NAME = 40, 100, 16, 20, 40
#: Pictures of one check.
MOST_PICTURES = 3
#: Numbers beyond this are no measurement, and their coordinates would be no numbers either.
HUGE = 1e30

STEPS = 9
_SQUARES = "IHGFEDCBA.abcdefghi"
NO_NUMBER = "?"


def square(value: float, largest: float) -> str:
    """A signed number as one of 19 steps: "." for zero alone, a to i for positive numbers, A to I for negative."""
    if not value:
        return _SQUARES[STEPS]
    step = min(STEPS, max(1, -int(-STEPS * abs(value) // largest)))
    return _SQUARES[STEPS + (step if value > 0 else -step)]


def step(character: str) -> int | None:
    """The step, -9 to 9, of a square; None for one that stands for no number.  Raises ValueError for others."""
    return None if character == NO_NUMBER else _SQUARES.index(character) - STEPS
