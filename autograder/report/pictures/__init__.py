"""Pictures of a record as inline SVG: one module per kind, each from a picture's data to shapes and a sentence.

Job: draw what autograder.picture describes.  Nothing is fetched, nothing runs, and colours are custom properties with
values of their own where a page sets none.  A picture says in words what it shows, for those who cannot see it, and no
meaning hangs on a colour alone.  A picture that is none (another version's, or a damaged record's) is left out.
"""

from __future__ import annotations

from collections.abc import Callable

from autograder.picture import Picture

from . import boundary, curves, difference, filters, graph, roc
from .palette import custom_properties
from .svg import Drawing, document, image

__all__ = ["Drawing", "custom_properties", "document", "drawing", "image"]

_KINDS: dict[str, Callable[[Picture], Drawing]] = {
    "boundary": boundary.draw,
    "curves": curves.draw,
    "difference": difference.draw,
    "filters": filters.draw,
    "graph": graph.draw,
    "roc": roc.draw,
}
#: Leaves of a picture's data; those that graders make have fewer.
_MOST_LEAVES = 2000


def drawing(picture: Picture) -> Drawing | None:
    """The picture drawn, or None where its data are not what its kind needs."""
    try:
        if _leaves(picture) > _MOST_LEAVES:
            return None
        return _KINDS[picture["kind"]](picture)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return None


def _leaves(data: object) -> int:
    if isinstance(data, dict):
        return sum(map(_leaves, data.values()))
    return sum(map(_leaves, data)) if isinstance(data, list) else 1
