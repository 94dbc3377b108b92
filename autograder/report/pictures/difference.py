"""Got minus expected, entry by entry."""

from __future__ import annotations

from autograder.picture import Picture
from autograder.texts import text

from .squares import read, squares
from .svg import WIDTH, Drawing, box, label, path

_LEFT, _TOP, _LEGEND = 30.0, 18.0, 22.0
_MOST, _LARGEST = WIDTH - _LEFT - 8, 26.0
#: No square is more than so many times longer than the other way.
_STRETCH = 2.5


def draw(picture: Picture) -> Drawing:
    """The squares, their first and last indices, a frame around the worst of them, and what the signs mean."""
    rows: list[str] = picture["rows"]
    steps = read(rows)
    width, height = _size(len(rows), len(rows[0]))
    bottom = _TOP + len(rows) * height
    shapes = squares(rows, _LEFT, _TOP, width, height)
    shapes += _worst(picture, width, height)
    shapes += _indices(picture, len(rows), len(rows[0]), width, height)
    shapes.append(label(_legend(steps), _LEFT, bottom + 16, ink="soft"))
    return Drawing(_title(picture), _finding(picture), bottom + _LEGEND, shapes)


def _size(rows: int, columns: int) -> tuple[float, float]:
    width, height = min(_LARGEST, _MOST / columns), min(_LARGEST, _MOST / rows)
    return min(width, _STRETCH * height), min(height, _STRETCH * width)


def _worst(picture: Picture, width: float, height: float) -> list[str]:
    row, column = _plane(picture)
    tall, wide = picture["block"]
    frame = box(_LEFT + column // wide * width, _TOP + row // tall * height, width, height)
    return [path(frame, stroke="ink", width=2.2)]


def _plane(picture: Picture) -> tuple[int, int]:
    """Row and column of the worst entry; a vector is one row."""
    at = picture["at"]
    return (int(at[-2]) if len(at) > 1 else 0), int(at[-1])


def _indices(picture: Picture, rows: int, columns: int, width: float, height: float) -> list[str]:
    tall, wide = picture["block"]
    shown = [
        label(str(j * wide), _LEFT + (j + 0.5) * width, _TOP - 5, anchor="middle", ink="soft")
        for j in sorted({0, columns - 1} if columns * width > 30 else {0})
    ]
    if len(picture["at"]) > 1:
        shown += [
            label(str(i * tall), _LEFT - 5, _TOP + (i + 0.5) * height + 4, anchor="end", ink="soft")
            for i in sorted({0, rows - 1} if rows * height > 24 else {0})
        ]
    return shown


def _legend(steps: list[list[int | None]]) -> str:
    """What the signs that occur mean."""
    values = {value for row in steps for value in row}
    occurs = {
        "more": any(value is not None and value > 0 for value in values),
        "less": any(value is not None and value < 0 for value in values),
        "none": None in values,
        "same": 0 in values,
    }
    return " · ".join(text(f"report.picture.difference.{key}") for key, there in occurs.items() if there)


def _title(picture: Picture) -> str:
    case, index = str(picture["case"]).rstrip(": "), picture["index"]
    where = [case] if case else []
    where += [text("report.picture.difference.slice", index=", ".join(map(str, index)))] if index else []
    return text("report.picture.difference.title") + "".join(f", {part}" for part in where)


def _finding(picture: Picture) -> str:
    values = {"n": picture["n"], "total": picture["total"], "at": ", ".join(map(str, picture["at"]))}
    key = "largest" if picture["largest"] else "no_number"
    words = text(f"report.picture.difference.{key}", largest=f"{picture['largest']:.3g}", **values)
    tall, wide = picture["block"]
    if (tall, wide) == (1, 1):
        return words
    return f"{words} {text('report.picture.difference.blocks', rows=tall, columns=wide)}"
