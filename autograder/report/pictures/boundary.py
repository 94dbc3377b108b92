"""Where a network of two inputs decides for which class, and the points that it should get right."""

from __future__ import annotations

from itertools import groupby

from autograder.picture import MOST_SQUARES, Picture
from autograder.texts import text

from .palette import colour
from .svg import WIDTH, Drawing, box, element, label, number, path

_LEFT, _TOP, _SIDE = 40.0, 12.0, WIDTH - 56
_RADIUS = 9.0


def draw(picture: Picture) -> Drawing:
    """Areas of both classes, the line between them, and the points: round for class 0, square for class 1."""
    rows = [[int(c) for c in row] for row in picture["rows"]]
    if not 2 <= len(rows) <= MOST_SQUARES or {len(row) for row in rows} != {len(rows)}:
        raise ValueError("no square grid")
    size = _SIDE / len(rows)
    wrong = [p for p in picture["points"] if _class_at(picture, rows, p) != p[2]]
    shapes = [path(box(_LEFT, _TOP, _SIDE, _SIDE), fill="paper"), *_areas(rows, size), *_line(rows, size)]
    shapes += [path(box(_LEFT, _TOP, _SIDE, _SIDE), stroke="soft"), *_ticks(picture)]
    shapes += [shape for p in picture["points"] for shape in _point(picture, p, p in wrong)]
    height = _TOP + _SIDE + 34
    return Drawing(text("report.picture.boundary.title"), _finding(picture, rows, wrong), height, shapes)


def _areas(rows: list[list[int]], size: float) -> list[str]:
    """Runs of equal squares; the surer the network is, the stronger the colour."""
    runs: dict[int, list[str]] = {}
    for i, row in enumerate(rows):
        j = 0
        for value, group in groupby(row):
            n = len(list(group))
            runs.setdefault(value, []).append(box(_LEFT + j * size, _up(i + 1, size), n * size, size))
            j += n
    return [path("".join(d), fill="high" if v > 4 else "low", share=_share(v)) for v, d in sorted(runs.items())]


def _share(value: int) -> float:
    return 0.12 + 0.08 * (value - 5 if value > 4 else 4 - value)


def _up(row: int, size: float) -> float:
    """The height of a row's lower edge, the first row lying lowest."""
    return _TOP + _SIDE - row * size


def _line(rows: list[list[int]], size: float) -> list[str]:
    """The edges between squares of different classes."""
    n = len(rows)
    up = [
        f"M{number(_LEFT + (j + 1) * size)} {number(_up(i + 1, size))}v{number(size)}"
        for i in range(n) for j in range(n - 1) if (rows[i][j] > 4) != (rows[i][j + 1] > 4)
    ]  # fmt: skip
    across = [
        f"M{number(_LEFT + j * size)} {number(_up(i + 1, size))}h{number(size)}"
        for i in range(n - 1) for j in range(n) if (rows[i][j] > 4) != (rows[i + 1][j] > 4)
    ]  # fmt: skip
    return [path("".join(up + across), stroke="ink", width=2)] if up or across else []


def _place(picture: Picture, value: float) -> float:
    """A coordinate as a share of the side; the grid's first and last squares are centred at low and high."""
    n, low, high = len(picture["rows"]), float(picture["low"]), float(picture["high"])
    return ((value - low) / (high - low) * (n - 1) + 0.5) / n


def _class_at(picture: Picture, rows: list[list[int]], point: list[float]) -> int:
    j, i = (int(_place(picture, value) * len(rows)) for value in point[:2])
    return int(rows[i][j] > 4)


def _point(picture: Picture, point: list[float], wrong: bool) -> list[str]:
    x, y = _LEFT + _place(picture, point[0]) * _SIDE, _TOP + (1 - _place(picture, point[1])) * _SIDE
    kind = "high" if point[2] else "low"
    style = f"fill: {colour(kind)}; stroke: {colour('paper')}; stroke-width: 1.5"
    shapes = [
        element("rect", x=x - _RADIUS, y=y - _RADIUS, width=2 * _RADIUS, height=2 * _RADIUS, style=style)
        if point[2]
        else element("circle", cx=x, cy=y, r=_RADIUS, style=style),
        label(str(int(point[2])), x, y + 4, anchor="middle", ink="paper"),
    ]
    return [*shapes, label(text("report.picture.boundary.wrong"), x, y + 22, anchor="middle")] if wrong else shapes


def _ticks(picture: Picture) -> list[str]:
    bottom = _TOP + _SIDE
    across = {f"{p[0]:g}": _LEFT + _place(picture, p[0]) * _SIDE for p in picture["points"]}
    up = {f"{p[1]:g}": _TOP + (1 - _place(picture, p[1])) * _SIDE for p in picture["points"]}
    return [
        *(label(words, x, bottom + 14, anchor="middle", ink="soft") for words, x in across.items()),
        *(label(words, _LEFT - 6, y + 4, anchor="end", ink="soft") for words, y in up.items()),
        label(text("report.picture.boundary.x"), _LEFT + _SIDE / 2, bottom + 28, anchor="middle"),
        label(text("report.picture.boundary.y"), 2, _TOP + _SIDE / 2 + 4),
    ]


def _finding(picture: Picture, rows: list[list[int]], wrong: list[list[float]]) -> str:
    classes = {value > 4 for row in rows for value in row}
    if len(classes) == 1:
        return text("report.picture.boundary.flat", said=int(classes.pop()))
    n = len(picture["points"])
    if not wrong:
        return text("report.picture.boundary.right", n=n)
    where = ", ".join(f"({p[0]:g}, {p[1]:g})" for p in wrong)
    return text("report.picture.boundary.some", right=n - len(wrong), total=n, where=where)
