"""Public checks of exercise 01: making tensors, dtypes, and memory that is shared with NumPy or not.

Whether memory is shared is never asked of an object; it is seen by writing through one side and looking at the
other.  Arrays get their layout inside the observation, since a pickled array is contiguous again.
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.author import check


def random_array(rng: Any, dtype: Any, *shape: int) -> np.ndarray:
    """Whole numbers from 1 to 49: exact in every dtype, and none is zero."""
    return rng.numpy.integers(1, 50, shape).astype(dtype)


def three_arrays(rng: Any, dtype: Any, *shape: int) -> list[np.ndarray]:
    """An array and two that are written over it; no two of them agree in any entry."""
    first = random_array(rng, dtype, *shape)
    return [first, first + first.dtype.type(1), first + first.dtype.type(2)]


def laid_out(a: np.ndarray, layout: str) -> np.ndarray:
    """A new array with the entries of the matrix a, laid out in memory as the name says."""
    if layout == "transposed":
        return a.T.copy().T
    if layout == "part of a larger array":
        large = np.zeros((2 * a.shape[0] + 1, 2 * a.shape[1]), a.dtype)
        part = large[1::2, ::2]
        part[...] = a
        return part
    return a.copy()


def tensor_of(result: Any) -> Tensor:
    if not isinstance(result, Tensor):
        raise TypeError(f"a {type(result).__name__} was returned, and should be a tensor")
    return result


def numbers(a: np.ndarray) -> Tensor:
    """What an array holds now, as data of the observation."""
    return torch.tensor(a)


def after_writes(convert: Any, a: np.ndarray, second: np.ndarray, third: np.ndarray) -> dict[str, Any]:
    """The tensor that convert makes of a, and both sides after a write to the array and one to the tensor."""
    x = tensor_of(convert(a))
    seen: dict[str, Any] = {"the tensor": x.clone(), "the array after the call": numbers(a)}
    a[...] = second
    seen["the tensor after a write to the array"] = x.clone()
    with torch.no_grad():
        x.copy_(torch.tensor(third))
    seen["the array after a write to the tensor"] = numbers(a)
    return seen


@check("checkerboard(n) is (i + j) % 2 in float32, for even and odd n", function="checkerboard", points=1)
def test_checkerboard(agree, rng):
    even, odd = 2 * rng.sizes(1, 2, 6)[0], 2 * rng.sizes(1, 2, 6)[0] + 1
    agree(lambda impl: {f"n = {n}": impl.checkerboard(n) for n in (2, even, odd, 1)})


@check("counting_grid counts from 0, row by row, in int64", function="counting_grid", points=0.75)
def test_counting_grid(agree, rng):
    short, long = sorted(rng.sizes(2, 2, 9))
    shapes = [(2, 3), (short, long), (long, short)]
    agree(lambda impl: {f"{rows} rows, {cols} columns": impl.counting_grid(rows, cols) for rows, cols in shapes})


@check(
    "a write to the array shows in shared_view's tensor, and a write to the tensor in the array",
    function="shared_view",
    points=1,
)
def test_shared_view(agree, rng):
    arrays = {name: three_arrays(rng, name, 3, 4) for name in ("float64", "float32", "int64")}
    matrix = three_arrays(rng, "float64", 4, 5)

    def observe(impl):
        seen = {name: after_writes(impl.shared_view, *three) for name, three in arrays.items()}
        for layout in ("part of a larger array", "transposed"):
            seen[layout] = after_writes(impl.shared_view, laid_out(matrix[0], layout), *matrix[1:])
        return seen

    agree(observe)


@check(
    "independent_copy gives float32, and neither side sees a write to the other",
    function="independent_copy",
    points=1,
)
def test_independent_copy(agree, rng):
    arrays = {name: three_arrays(rng, name, 3, 4) for name in ("float64", "float32", "int64")}
    agree(lambda impl: {name: after_writes(impl.independent_copy, *three) for name, three in arrays.items()})


def array_of(to_numpy: Any, x: Tensor) -> Tensor:
    """The numbers of the array that to_numpy makes of x."""
    result = to_numpy(x)
    if not isinstance(result, np.ndarray):
        raise TypeError(f"a {type(result).__name__} was returned, and should be a NumPy array")
    return numbers(result)


@check(
    "to_numpy gives an array of the same numbers and dtype, also when x requires grad",
    function="to_numpy",
    points=0.75,
    elsewhere=True,
)
def test_to_numpy(agree, rng):
    plain, double, whole = rng.normal(3, 4), rng.normal(2, 5, dtype=rng.float64), rng.integers(-9, 9, 6)

    def observe(impl):
        leaf = plain.clone().requires_grad_()
        return {
            "float32": array_of(impl.to_numpy, plain),
            "requires grad": array_of(impl.to_numpy, leaf),
            "x still requires grad": leaf.requires_grad,
            "float64": array_of(impl.to_numpy, double),
            "int64": array_of(impl.to_numpy, whole),
        }

    agree(observe)


@check(
    "add_ adds y to x in place and returns x itself",
    function="add_",
    points=0.75,
    elsewhere=True,
)
def test_add(agree, rng):
    cases = {"vector": (rng.normal(5), rng.normal(5)), "matrix": (rng.normal(2, 3), rng.normal(2, 3))}

    def added(impl, x, y):
        result = impl.add_(x, y)
        return {"x afterwards": x, "y afterwards": y, "result is x itself": result is x}

    agree(lambda impl: {name: added(impl, x, y) for name, (x, y) in cases.items()})
