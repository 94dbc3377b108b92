"""The filters of a convolution as tiles."""

from __future__ import annotations

from autograder.picture import MOST_TILES, Picture
from autograder.texts import text

from .squares import squares
from .svg import WIDTH, Drawing, label

_COLUMNS, _GAP, _LEFT, _TOP = 3, 12.0, 6.0, 6.0


def draw(picture: Picture) -> Drawing:
    """Each filter with its number, all on the scale of the largest weight."""
    tiles: list[list[str]] = picture["tiles"]
    if not 0 < len(tiles) <= MOST_TILES:
        raise ValueError("no filters, or too many")
    rows, columns = len(tiles[0]), len(tiles[0][0])
    across = _COLUMNS if len(tiles) <= 9 else 4
    size = (WIDTH - 2 * _LEFT - (across - 1) * _GAP) / across / columns
    step = rows * size + _GAP + 14
    shapes = []
    for n, tile in enumerate(tiles):
        x, y = _LEFT + n % across * (columns * size + _GAP), _TOP + n // across * step
        shapes += [*squares(tile, x, y, size, size), label(f"{n}", x, y + rows * size + 13, ink="soft")]
    height = _TOP + -(-len(tiles) // across) * step
    values = {"n": len(tiles), "rows": rows, "columns": columns, "largest": f"{picture['largest']:.3g}"}
    return Drawing(
        text("report.picture.filters.title"), text("report.picture.filters.finding", **values), height, shapes
    )
