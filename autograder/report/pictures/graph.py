"""A graph of autograd, the result on top and the leaves below."""

from __future__ import annotations

from autograder.picture import MOST_NODES, Picture
from autograder.texts import text

from .palette import colour
from .svg import WIDTH, Drawing, element, fitting, label, path, polyline, width_of

_STEP, _TALL, _TOP = 44.0, 24.0, 6.0
_ROUND, _PADDING, _ARROW = 5, 16.0, 5.0

_Place = tuple[float, float, float, str]  # x of the middle, y of the top, width, words


def draw(picture: Picture) -> Drawing:
    """Nodes in layers, as far below the result as the longest way to them, and arrows as backward goes."""
    nodes, edges = picture["nodes"], picture["edges"]
    if not 0 < len(nodes) <= MOST_NODES or not all(0 <= a < b < len(nodes) for a, b in edges):
        raise ValueError("no graph without circles")
    layers = _layers(len(nodes), edges)
    places = _places([_words(node) for node in nodes], layers)
    leaves = sum(node["shape"] is not None for node in nodes)
    shapes = [_arrow(places[a], places[b]) for a, b in edges]
    shapes += [s for node, place in zip(nodes, places, strict=True) for s in _node(place, node["shape"] is not None)]
    values = {"first": nodes[0]["name"], "steps": len(nodes) - leaves, "n": leaves}
    height = _TOP + max(layers) * _STEP + _TALL + 6
    return Drawing(text("report.picture.graph.title"), text("report.picture.graph.finding", **values), height, shapes)


def _layers(n: int, edges: list[list[int]]) -> list[int]:
    """How many edges the longest way from the result to each node has; edges lead to later nodes only."""
    layers = [0] * n
    for a, b in sorted(edges):
        layers[b] = max(layers[b], layers[a] + 1)
    return layers


def _words(node: dict[str, object]) -> str:
    if node["shape"] is None:
        return str(node["name"])
    assert isinstance(node["shape"], list)
    return text("report.picture.graph.leaf", shape=str(tuple(node["shape"])))


def _places(words: list[str], layers: list[int]) -> list[_Place]:
    """Each layer's nodes evenly across the picture."""
    places: list[_Place] = [(0.0, 0.0, 0.0, "")] * len(words)
    for layer in set(layers):
        own = [i for i, other in enumerate(layers) if other == layer]
        room = WIDTH / len(own)
        for n, i in enumerate(own):
            shown = fitting(words[i], room - _PADDING - 6)
            places[i] = ((n + 0.5) * room, _TOP + layer * _STEP, width_of(shown) + _PADDING, shown)
    return places


def _node(place: _Place, leaf: bool) -> list[str]:
    x, y, width, words = place
    style = (
        f"fill: {colour('paper')}; stroke: {colour('student' if leaf else 'soft')}; stroke-width: {2 if leaf else 1}"
    )
    return [
        element("rect", x=x - width / 2, y=y, width=width, height=_TALL, rx=_TALL / 2 if leaf else _ROUND, style=style),
        label(words, x, y + 16, anchor="middle", mono=True),
    ]


def _arrow(start: _Place, end: _Place) -> str:
    x, y, to_x, to_y = start[0], start[1] + _TALL, end[0], end[1] - 1
    line = polyline([(x, y), (to_x, to_y)])
    tip = polyline([(to_x - _ARROW, to_y - _ARROW), (to_x, to_y), (to_x + _ARROW, to_y - _ARROW)])
    return path(line + tip, stroke="soft", width=1.3)
