"""Hidden checks of exercise 02: sizes of 1, layouts, float64, gradients, and what a call leaves behind.

Nothing here asks whether a result is a view or a copy, or how it lies in memory: both are free.
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from autograder.author import check


def scattered(x: Tensor) -> Tensor:
    """The values of x in a tensor with gaps between its entries, and with its axes in reverse order in memory."""
    gaps = x.new_full([2 * n + 1 for n in reversed(x.shape)], torch.nan if x.is_floating_point() else -1)
    return gaps.permute(*reversed(range(x.dim())))[(slice(1, None, 2),) * x.dim()].copy_(x)


def surroundings() -> dict[str, Any]:
    """What a call must leave as it was; the next random numbers tell whether the random state was touched."""
    return {
        "grad mode is on": torch.is_grad_enabled(),
        "default dtype": str(torch.get_default_dtype()),
        "next random numbers": torch.rand(3, device="cpu"),
        "next random numbers of NumPy": [float(number) for number in np.random.rand(3)],
    }


def call(f: Any, *given: Any) -> dict[str, Any]:
    """What f returns, and what it leaves of the tensors and lists that it is given."""
    result = f(*given)
    return {
        "result": result,
        "inputs afterwards": list(given),
        "input still has no gradient": [x.grad is None and not x.requires_grad for x in tensors(given)],
    }


def tensors(given: Any) -> list[Tensor]:
    """All tensors of some arguments, also those in lists."""
    flat = [x for argument in given for x in (argument if isinstance(argument, list) else [argument])]
    return [x for x in flat if isinstance(x, Tensor)]


def gradients(f: Any, *given: Tensor) -> dict[str, Any]:
    """The result of f, and the gradient of a weighted sum of it for each input; None where none arrives.

    The weights are 2, 3, 4, ... in the shape of the result: a wrong shape fails by its values, not here.
    f gets no leaves, so that work in place shows in the inputs afterwards and does not fail here first.
    """
    leaves = [x.clone().requires_grad_() for x in given]
    result = f(*(x.clone() for x in leaves))
    if not getattr(result, "requires_grad", False):
        return {"result": result, "gradients": [None for _ in leaves]}
    weights = torch.arange(2, 2 + result.numel(), dtype=result.dtype, device=result.device).view(result.shape)
    return {"result": result, "gradients": list(torch.autograd.grad((weights * result).sum(), leaves))}


def in_general(f: Any, shapes: dict[str, Any], rng: Any) -> Any:
    """An observation of f(impl), a function of one tensor, for several shapes, layouts and dtypes.

    The first shape is also tried in float64, in another layout, and with gradients.
    """
    first = next(iter(shapes.values()))
    cases = {name: rng.normal(*shape) for name, shape in shapes.items()}
    double = rng.normal(*first, dtype=rng.float64)

    def observe(impl: Any) -> dict[str, Any]:
        torch.manual_seed(0)
        np.random.seed(0)
        return {
            **{name: call(f(impl), x) for name, x in cases.items()},
            "float64": call(f(impl), double),
            "scattered in memory": call(f(impl), scattered(cases[next(iter(cases))])),
            "differentiable": gradients(f(impl), double),
            **surroundings(),
        }

    return observe


@check(
    "transpose_last is right for any number of axes and any layout and dtype, and differentiable",
    function="transpose_last",
    points=0.75,
)
def test_transpose_last_in_general(agree, rng):
    a, b, m, n, k = rng.sizes(5, 2, 8)
    shapes = {
        "three axes": (a, m, n),
        "matrix": (m, n),
        "one row": (1, n),
        "one column": (m, 1),
        "a batch of one": (1, m, n),
        "square": (3, 3),
        "equal sizes": (3, 3, 3),
        "five axes": (a, b, k, m, n),
    }
    agree(in_general(lambda impl: impl.transpose_last, shapes, rng))


@check(
    "hwc_to_chw is right for one picture, one channel, any layout and dtype, and differentiable",
    function="hwc_to_chw",
    points=0.5,
)
def test_hwc_to_chw_in_general(agree, rng):
    batch, height, width, channels = rng.sizes(4, 2, 9)
    shapes = {
        "all sizes different": (batch, height, width, channels),
        "one picture": (1, height, width, channels),
        "one channel": (batch, height, width, 1),
        "one row of pixels": (batch, 1, width, channels),
        "one column of pixels": (batch, height, 1, channels),
        "one number": (1, 1, 1, 1),
        "equal sizes": (3, 3, 3, 3),
    }
    agree(in_general(lambda impl: impl.hwc_to_chw, shapes, rng))


@check(
    "split_heads is right for one head, one column, one word, any layout and dtype, and differentiable",
    function="split_heads",
    points=1,
)
def test_split_heads_in_general(agree, rng):
    b, t, h, d = rng.sizes(4, 2, 7)
    shapes = {"all sizes different": (b, t, h * d), "one text": (1, t, h * d), "one word": (b, 1, h * d)}
    shapes["one column each"] = (b, t, h)
    x, square = rng.normal(b, t, d), rng.normal(4, 4, 16)
    several = in_general(lambda impl: lambda x: impl.split_heads(x, h), shapes, rng)

    def observe(impl):
        return {
            f"{h} heads": several(impl),
            "one head": call(impl.split_heads, x, 1),
            "as many heads as words and columns": call(impl.split_heads, square, 4),
        }

    agree(observe)


@check(
    "merge_heads is right for one head, one column, one word, any layout and dtype, and differentiable",
    function="merge_heads",
    points=0.75,
)
def test_merge_heads_in_general(agree, rng):
    b, h, t, d = rng.sizes(4, 2, 7)
    shapes = {
        "all sizes different": (b, h, t, d),
        "one text": (1, h, t, d),
        "one head": (b, 1, t, d),
        "one word": (b, h, 1, d),
        "one column": (b, h, t, 1),
        "one number": (1, 1, 1, 1),
        "equal sizes": (3, 3, 3, 3),
    }
    agree(in_general(lambda impl: impl.merge_heads, shapes, rng))


@check(
    "pick is right for one pair, many pairs, repeated ones, any layout and dtype, and differentiable",
    function="pick",
    points=0.75,
)
def test_pick_in_general(agree, rng):
    r, c = rng.sizes(2, 4, 9)
    x, double, square = rng.normal(r, c), rng.normal(r, c, dtype=rng.float64), rng.normal(5, 5)
    many = rng.integers(0, r, 40), rng.integers(0, c, 40)
    few = rng.integers(1, r, 3), rng.integers(1, c, 3)
    one = rng.integers(1, r, 1), rng.integers(1, c, 1)
    same = torch.cat([one[0], one[0]]), torch.cat([one[1], one[1]])
    five = rng.integers(0, 5, 5), rng.permutation(5)
    row, column = rng.normal(1, c), rng.normal(r, 1)

    def observe(impl):
        torch.manual_seed(0)
        np.random.seed(0)
        return {
            "many pairs": call(impl.pick, x, *many),
            "few pairs": call(impl.pick, x, *few),
            "one pair": call(impl.pick, x, *one),
            "one pair twice": call(impl.pick, x, *same),
            "a square table": call(impl.pick, square, *five),
            "one row": call(impl.pick, row, many[0] * 0, many[1]),
            "one column": call(impl.pick, column, many[0], many[1] * 0),
            "float64": call(impl.pick, double, *many),
            "scattered in memory": call(impl.pick, scattered(x), scattered(many[0]), scattered(many[1])),
            "differentiable": gradients(lambda x: impl.pick(x, *many), double),
            **surroundings(),
        }

    agree(observe)


@check(
    "pad_rows is right for one row, any order, layout and dtype, and differentiable",
    function="pad_rows",
    points=1,
)
def test_pad_rows_in_general(agree, rng):
    shortest, short, long, longest = sorted(rng.sizes(4, 2, 9))
    lengths = [shortest, longest, short, long]  # the longest row is neither the first nor the last
    rows, double = [rng.normal(n) for n in lengths], [rng.normal(n, dtype=rng.float64) for n in lengths]
    many, with_zeros = [rng.normal(n) for n in rng.sizes(20, 1, 30)], [F.pad(row, (1, 2)) for row in rows]
    fraction = float(rng.numpy.uniform(0.2, 0.8))

    def observe(impl):
        torch.manual_seed(0)
        np.random.seed(0)
        return {
            "several rows": call(impl.pad_rows, list(rows), fraction),
            "a large value": call(impl.pad_rows, list(rows), -1000.0),
            "many rows": call(impl.pad_rows, list(many), 2.5),
            "zeros among the entries": call(impl.pad_rows, with_zeros, 2.5),
            "one row": call(impl.pad_rows, rows[:1], 1.5),
            "one entry": call(impl.pad_rows, [rows[1][:1]], 1.5),
            "one entry and more": call(impl.pad_rows, [rows[1][:1], rows[1]], 1.5),
            "float64": call(impl.pad_rows, list(double), fraction),
            "scattered in memory": call(impl.pad_rows, [scattered(x) for x in rows], fraction),
            "differentiable": gradients(lambda *rows: impl.pad_rows(list(rows), fraction), *double),
            **surroundings(),
        }

    agree(observe)
