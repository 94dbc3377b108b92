"""Public checks of exercise 02: the values of each function, for sizes that are all different."""

from typing import Any

import torch
from torch import Tensor

from autograder.author import check


@check(
    "transpose_last exchanges the last two axes of a matrix, and of many matrices at once",
    function="transpose_last",
    points=0.75,
    elsewhere=True,
)
def test_transpose_last(agree, rng):
    a, b, m, n = rng.sizes(4, 2, 7)
    cases = {"matrix": rng.normal(m, n), "three axes": rng.normal(a, m, n), "four axes": rng.normal(a, b, m, n)}
    agree(lambda impl: {name: impl.transpose_last(x) for name, x in cases.items()})


@check(
    "hwc_to_chw moves the channels to axis 1, and every pixel keeps its place",
    function="hwc_to_chw",
    points=1,
    elsewhere=True,
)
def test_hwc_to_chw(agree, rng):
    height, width = rng.sizes(2, 4, 9)
    cases = {
        "three channels": rng.normal(2, height, width, 3),
        "one picture": rng.normal(1, width, height, 3),
    }
    agree(lambda impl: {name: impl.hwc_to_chw(images) for name, images in cases.items()})


@check(
    "head h of split_heads has columns h*D to (h+1)*D - 1 of every word",
    function="split_heads",
    points=1,
    elsewhere=True,
)
def test_split_heads(agree, rng):
    batch, words, heads, columns = rng.sizes(4, 2, 7)
    cases = {
        "several texts": (rng.normal(batch, words, heads * columns), heads),
        "one text": (rng.normal(1, heads, words * columns), words),
    }
    agree(lambda impl: {name: impl.split_heads(x, heads) for name, (x, heads) in cases.items()})


@check(
    "merge_heads puts the columns of all heads side by side, head 0 first",
    function="merge_heads",
    points=0.75,
    elsewhere=True,
)
def test_merge_heads(agree, rng):
    sizes = rng.sizes(4, 2, 7)
    cases = {"several texts": rng.normal(*sizes), "one text": rng.normal(1, *sizes[:3])}
    agree(lambda impl: {name: impl.merge_heads(x) for name, x in cases.items()})


def with_corners(rng: Any, r: int, c: int) -> tuple[Tensor, Tensor]:
    """Rows and columns of three corners, which are not in reading order and one of them twice, and of others."""
    rows, cols = rng.integers(0, r, 7), rng.integers(0, c, 7)
    rows[:4] = torch.tensor([r - 1, 0, r - 1, 0])
    cols[:4] = torch.tensor([0, c - 1, c - 1, c - 1])
    return rows, cols


@check(
    "pick gives the entry x[rows[k], cols[k]] for each k",
    function="pick",
    points=0.75,
    elsewhere=True,
)
def test_pick(agree, rng):
    r, c = rng.sizes(2, 4, 9)
    x = rng.normal(r, c)
    pairs, one_pair = with_corners(rng, r, c), (rng.integers(1, r, 1), rng.integers(1, c, 1))
    agree(lambda impl: {"several pairs": impl.pick(x, *pairs), "one pair": impl.pick(x, *one_pair)})


@check(
    "pad_rows fills shorter rows up on the right with the given value",
    function="pad_rows",
    points=1,
    elsewhere=True,
)
def test_pad_rows(agree, rng):
    short, long, longest = sorted(rng.sizes(3, 2, 9))
    rows = [rng.normal(n) for n in (short, longest, long)]
    agree(lambda impl: {f"value {value}": impl.pad_rows(list(rows), value) for value in (0.0, -1.5)})
