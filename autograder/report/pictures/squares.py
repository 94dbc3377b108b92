"""A matrix of signed steps as squares: red and + above zero, blue and − below, × where there is no number."""

from __future__ import annotations

from autograder.picture import MOST_SQUARES, STEPS, step

from .palette import PALE, SHARES
from .svg import box, number, path


def squares(rows: list[str], x: float, y: float, width: float, height: float) -> list[str]:
    """Shapes of all squares, each ``width`` by ``height``, the first at x, y: one path for each step."""
    steps = read(rows)
    places: dict[int | None, list[tuple[float, float]]] = {}
    for i, row in enumerate(steps):
        for j, value in enumerate(row):
            places.setdefault(value, []).append((x + j * width, y + i * height))
    outline = box(x, y, width * len(steps[0]), height * len(steps))
    return [
        path(outline, fill="paper"),
        *(shape for value, at in places.items() if value != 0 for shape in _step(value, at, width, height)),
        path(_lines(x, y, width, height, len(steps), len(steps[0])), stroke="grid", width=0.5),
        path(outline, stroke="soft"),
    ]


def read(rows: list[str]) -> list[list[int | None]]:
    """The steps of a matrix; raises ValueError for one that is empty, ragged or too large."""
    if not 0 < len(rows) <= MOST_SQUARES or not 0 < len(rows[0]) <= MOST_SQUARES:
        raise ValueError("a matrix that is empty or too large")
    if {len(row) for row in rows} != {len(rows[0])}:
        raise ValueError("a matrix with rows of several lengths")
    return [[step(character) for character in row] for row in rows]


def _step(value: int | None, places: list[tuple[float, float]], width: float, height: float) -> list[str]:
    size = min(width, height) * 0.25
    middles = [(x + width / 2, y + height / 2) for x, y in places]
    share = 0.2 if value is None else SHARES[min(STEPS, abs(value)) - 1]
    fill = "soft" if value is None else "high" if value > 0 else "low"
    written = "ink" if value is None or abs(value) <= PALE else "paper"
    return [
        path("".join(box(x, y, width, height) for x, y in places), fill=fill, share=share),
        path("".join(_sign(value, x, y, size) for x, y in middles), stroke=written, width=max(0.9, size * 0.4)),
    ]


def _sign(value: int | None, x: float, y: float, size: float) -> str:
    """+, − or × around x, y."""
    a, whole = number(size), number(2 * size)
    if value is None:
        corner = f"M{number(x - size)} {number(y - size)}l{whole} {whole}"
        return f"{corner}M{number(x - size)} {number(y + size)}l{whole} -{whole}"
    minus = f"M{number(x - size)} {number(y)}h{whole}"
    return minus + (f"m-{a} -{a}v{whole}" if value > 0 else "")


def _lines(x: float, y: float, width: float, height: float, rows: int, columns: int) -> str:
    across = "".join(f"M{number(x)} {number(y + i * height)}h{number(columns * width)}" for i in range(1, rows))
    down = "".join(f"M{number(x + j * width)} {number(y)}v{number(rows * height)}" for j in range(1, columns))
    return across + down or "M0 0"
