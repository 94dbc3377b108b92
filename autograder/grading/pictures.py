"""The fixture ``picture``: what a public check found, as pictures for the report.

Trusted.  Numbers come from the student's observation, so each is looked at before it is kept: real, finite, within
bounds, and few.  What does not fit is dropped without a word: a picture never decides about a mark, and never fails a
check.  The easel of a hidden check is closed: whatever its author draws, nothing is kept.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.engine.codec import Array
from autograder.grading.compare import Difference, Tolerance, wrong
from autograder.picture import (
    HUGE,
    MOST_NAME,
    MOST_NODES,
    MOST_PICTURES,
    MOST_POINTS,
    MOST_SQUARES,
    MOST_TILES,
    NO_NUMBER,
    Picture,
    square,
)

Observe = Callable[[Any], Any]

#: What the lines of a picture of curves show; each has its words in the texts.
CURVES = ("loss", "learning_rate", "prediction")
#: More numbers than any observation for a picture has.
_MOST_NUMBERS = 200_000


class Easel:
    """Holds the pictures of one run of a check."""

    def __init__(self, *, closed: bool = False) -> None:
        self.closed = closed
        self.pictures: list[Picture] = []
        self.later: list[tuple[Observe, Callable[[Any], None]]] = []

    def curves(self, what: str, student: Any, reference: Any = None, x: Any = None) -> None:
        """Lines of one number per epoch, or per entry of ``x``.  what: one of CURVES."""
        self._hang(lambda: _curves(what, student, reference, x))

    def boundary(self, logits: Any, points: Sequence[Sequence[float]], low: float, high: float) -> None:
        """What a model of two inputs and two logits says on a square grid, x first: (side * side, 2) logits.

        points: x, y and class of those that it should get right.
        """
        self._hang(lambda: _boundary(logits, points, low, high))

    def roc(self, student: Any, reference: Any = None, said: Any = None) -> None:
        """ROC curves, each of a pair of scores and labels.  said: the area that the student's code gave."""
        self._hang(lambda: _roc(student, reference, said))

    def filters(self, weights: Any) -> None:
        """The first channel of each filter of a convolution, (out, in, height, width)."""
        self._hang(lambda: _filters(weights))

    def graph(self, graph: Any) -> None:
        """The graph of a tensor, as `autograder.author.autograd_graph` gives it."""
        self._hang(lambda: _graph(graph))

    def afterwards(self, observe: Observe, draw: Callable[[Any], None]) -> None:
        """Observe the student for a picture alone, once the check is judged, and draw what comes back."""
        if not self.closed:
            self.later.append((observe, draw))

    def difference(self, expected: Any, actual: Any, found: Difference, tolerance: Tolerance, case: str) -> None:
        """The tensors in which two observations differ; the engine's own picture."""
        self._hang(lambda: _difference(_leaf(expected, found.path), _leaf(actual, found.path), tolerance, case))

    def show(self, draw: Callable[..., None], *seen: Any) -> None:
        """Call an author's ``draw`` with observations, in which anything may be missing or odd."""
        if not self.closed:
            with contextlib.suppress(Exception):  # a picture is worth no mark, so it costs none
                draw(*seen)

    def _hang(self, make: Callable[[], Picture | None]) -> None:
        if self.closed or len(self.pictures) >= MOST_PICTURES:
            return
        with contextlib.suppress(Exception):  # whatever a student's numbers do to the arithmetic
            if picture := make():
                self.pictures.append(picture)


class Unfit(ValueError):
    """Data of which no picture can be made."""


def _numbers(values: Any, *shape: int | None) -> Tensor:
    """Real, finite numbers as float64; raises Unfit for others, too many, or another shape (None: any size)."""
    numbers = _tensor(values)
    fits = numbers.dim() == len(shape) and all(n in (None, m) for n, m in zip(shape, numbers.shape, strict=True))
    if not fits or not 0 < numbers.numel() <= _MOST_NUMBERS:
        raise Unfit(f"numbers of shape {tuple(numbers.shape)}")
    if not bool((numbers.abs() <= HUGE).all()):  # False for NaN too
        raise Unfit("numbers that are not finite, or huge")
    return numbers


def _tensor(values: Any) -> Tensor:
    if isinstance(values, Tensor) and not values.is_complex():
        return values.detach().cpu().double()
    few = isinstance(values, (list, tuple)) and len(values) <= _MOST_NUMBERS
    if few and all(type(value) in (int, float) for value in values):
        return torch.tensor([float(value) for value in values], dtype=torch.float64)
    raise Unfit(f"{type(values).__name__} in place of numbers")


def _short(value: float) -> float:
    """Six digits: more would not show, and would fill the record."""
    return float(f"{value:.6g}")


def _short_list(numbers: Tensor) -> list[float]:
    return [_short(value) for value in numbers.tolist()]


def _chosen(n: int, most: int) -> list[int]:
    """At most so many of n indices, evenly, the first and the last among them."""
    return list(range(n)) if n <= most else [round(i * (n - 1) / (most - 1)) for i in range(most)]


def _curves(what: str, student: Any, reference: Any, x: Any) -> Picture:
    if what not in CURVES:
        raise Unfit(what)
    both = {"student": student, "reference": reference}
    lines = [_line(who, y, x) for who, y in both.items() if y is not None]
    return {"kind": "curves", "what": what, "lines": lines}


def _line(who: str, y: Any, x: Any) -> dict[str, Any]:
    heights = _numbers(y, None)
    places = torch.arange(1, len(heights) + 1).double() if x is None else _numbers(x, len(heights))
    if len(heights) < 2:
        raise Unfit("a line of one point")
    kept = _chosen(len(heights), MOST_POINTS)
    return {"who": who, "x": _short_list(places[kept]), "y": _short_list(heights[kept])}


def _boundary(logits: Any, points: Sequence[Sequence[float]], low: float, high: float) -> Picture:
    numbers = _numbers(logits, None, 2)
    side = math.isqrt(len(numbers))
    if side * side != len(numbers) or not 2 <= side <= MOST_SQUARES:
        raise Unfit("no square grid")
    tenths = (numbers.softmax(1)[:, 1] * 10).floor().clamp(0, 9).int().reshape(side, side)
    rows = ["".join(map(str, row)) for row in tenths.T.tolist()]  # x is the first axis of the grid, and across here
    return {"kind": "boundary", "rows": rows, "low": low, "high": high, "points": [list(p) for p in points]}


def _roc(student: Any, reference: Any, said: Any) -> Picture:
    both = {"student": student, "reference": reference}
    lines = [_roc_line(who, *pair) for who, pair in both.items() if pair is not None]
    said = None if said is None else _short(_numbers([said], 1).item())
    return {"kind": "roc", "lines": lines, "said": said}


def _roc_line(who: str, scores: Any, labels: Any) -> dict[str, Any]:
    s = _numbers(scores, None)
    positive = _numbers(labels, len(s)) > 0.5
    if positive.all() or not positive.any():
        raise Unfit("labels of one class")
    order = s.argsort(descending=True)
    # A step of the curve ends where the score changes, so that equal scores make one slanted step.
    ends = torch.cat([s[order].diff() != 0, torch.tensor([True])])
    zero = torch.zeros(1, dtype=torch.float64)
    x = torch.cat([zero, (~positive[order]).double().cumsum(0)[ends] / (~positive).sum()])
    y = torch.cat([zero, positive[order].double().cumsum(0)[ends] / positive.sum()])
    area = float(torch.trapezoid(y, x))
    kept = _chosen(len(x), MOST_POINTS)
    return {"who": who, "x": _short_list(x[kept]), "y": _short_list(y[kept]), "area": _short(area)}


def _filters(weights: Any) -> Picture:
    tiles = _numbers(weights, None, None, None, None)[:MOST_TILES, 0]
    if max(tiles.shape[1:]) > 11:
        raise Unfit("filters that are too large to be seen")
    largest = float(tiles.abs().max())
    rows = [[_row(row, largest or 1.0) for row in tile] for tile in tiles.tolist()]
    return {"kind": "filters", "tiles": rows, "largest": _short(largest)}


def _row(values: list[float], largest: float) -> str:
    return "".join(NO_NUMBER if math.isnan(value) else square(value, largest) for value in values)


def _graph(graph: Any) -> Picture:
    nodes = [_node(name, shape) for name, shape in graph["nodes"]]
    edges = [[int(a), int(b)] for a, b in graph["edges"]]
    if not 0 < len(nodes) <= MOST_NODES or len(edges) > 3 * MOST_NODES:
        raise Unfit("a graph that is empty or too large")
    # Nodes come in the order in which backward meets them, so that no edge leads back and there is no circle.
    if not all(0 <= a < b < len(nodes) for a, b in edges):
        raise Unfit("edges that lead nowhere or back")
    return {"kind": "graph", "nodes": nodes, "edges": edges}


def _node(name: Any, shape: Any) -> dict[str, Any]:
    sizes = None if shape is None else [int(size) for size in shape][:5]
    return {"name": str(name)[:MOST_NAME], "shape": sizes}


def _leaf(tree: Any, path: tuple[object, ...]) -> Tensor:
    for key in path:
        tree = tree[key]
    if not isinstance(tree, Array):
        raise Unfit("no tensor")
    return tree.tensor


def _difference(expected: Tensor, actual: Tensor, tolerance: Tolerance, case: str) -> Picture:
    """Where two tensors differ: the two last axes, at the place of the first axes where the difference is largest."""
    if expected.shape != actual.shape or expected.dtype != actual.dtype or not 1 < expected.numel() <= 1 << 24:
        raise Unfit("tensors that have no difference, or too large a one")
    off = _off(expected, actual)
    marked = torch.where(wrong(expected, actual, tolerance), off, 0.0)
    finite = marked.nan_to_num(0.0, 0.0, 0.0)
    worst = finite.abs() if bool(finite.any()) else (~marked.isfinite()).double()
    at = [int(i) for i in torch.unravel_index(worst.argmax(), worst.shape)]
    plane = marked[tuple(at[:-2])] if marked.dim() > 2 else marked.reshape(-1, marked.shape[-1])
    largest = float(finite.abs().max())
    blocks, block = _blocks(plane)
    return {
        "kind": "difference", "rows": [_row(row, largest or 1.0) for row in blocks.tolist()],
        "index": at[:-2], "block": block, "largest": _short(min(largest, HUGE)), "at": at,
        "n": int((marked != 0).sum()), "total": expected.numel(), "case": case[:MOST_NAME * 3],
    }  # fmt: skip


def _off(expected: Tensor, actual: Tensor) -> Tensor:
    if expected.is_complex():
        return (actual - expected).abs().double()
    return actual.double() - expected.double()


def _blocks(plane: Tensor) -> tuple[Tensor, list[int]]:
    """A matrix of at most MOST_SQUARES a side: of each block the entry that is furthest off, NaN before all others."""
    height, width = (-(-size // MOST_SQUARES) for size in plane.shape)
    rows, columns = -(-plane.shape[0] // height), -(-plane.shape[1] // width)
    padding = (0, columns * width - plane.shape[1], 0, rows * height - plane.shape[0])
    plane = torch.where(plane.isfinite(), plane, torch.nan)
    parts = torch.nn.functional.pad(plane, padding).reshape(rows, height, columns, width)
    parts = parts.transpose(1, 2).flatten(2)
    which = parts.abs().nan_to_num(torch.inf).argmax(-1, keepdim=True)
    return parts.gather(-1, which).squeeze(-1), [height, width]
