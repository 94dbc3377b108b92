"""Hidden checks of exercise 01: other sizes, dtypes and layouts, gradients, and what a call leaves behind.

As in the public checks, sharing is seen by writing, and arrays get their layout inside the observation.
Not tested: negative strides (PyTorch refuses them), and shared_view of an array without axes, which
torch.asarray copies.
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.author import check


def surroundings() -> dict[str, Any]:
    """What a call must leave as it was; the next random numbers tell whether the random state was touched."""
    return {
        "grad mode is on": torch.is_grad_enabled(),
        "default dtype": str(torch.get_default_dtype()),
        "next random numbers": torch.rand(3, device="cpu"),
        "next random numbers of NumPy": [float(number) for number in np.random.rand(3)],
    }


def observe_in_peace(observe: Any) -> dict[str, Any]:
    """An observation with the random states set before, and the surroundings after."""
    torch.manual_seed(0)
    np.random.seed(0)
    return {**observe(), **surroundings()}


@check("checkerboard is right for every n from 1 on", function="checkerboard", points=0.5)
def test_checkerboard_sizes(agree, rng):
    sizes = [*range(1, 8), *rng.sizes(2, 20, 40)]
    agree(lambda impl: observe_in_peace(lambda: {f"n = {n}": impl.checkerboard(n) for n in sizes}))


@check(
    "counting_grid is right for one row, one column and any other sizes",
    function="counting_grid",
    points=0.5,
)
def test_counting_grid_sizes(agree, rng):
    a, b, c, d = rng.sizes(4, 11, 40)
    shapes = [(a, b), (1, c), (d, 1), (1, 1), (5, 5)]
    agree(lambda impl: observe_in_peace(lambda: {str(shape): impl.counting_grid(*shape) for shape in shapes}))


def three_arrays(rng: Any, dtype: str, *shape: int) -> list[np.ndarray]:
    """An array and two that are written over it; no two of them in a row agree in any entry."""
    first = rng.numpy.integers(1, 50, shape)
    if dtype == "bool":
        first = first % 2 == 0
        return [first, ~first, first]
    return [(first + extra).astype(dtype) for extra in (0, 1, 2)]


def every_second(a: np.ndarray) -> np.ndarray:
    """The entries of a in a part of a larger array: two more at the start and gaps along every axis."""
    large = np.zeros([2 * n + 2 for n in a.shape], a.dtype)
    part = large[(slice(2, None, 2),) * a.ndim]
    part[...] = a
    return part


def axes_reversed(a: np.ndarray) -> np.ndarray:
    """The entries of a with its first axis last in memory."""
    return a.T.copy().T


def read_only(a: np.ndarray) -> np.ndarray:
    """A read-only view of an array that can be written to."""
    view = a.copy()[:]
    view.flags.writeable = False
    return view


def tensor_of(result: Any) -> Tensor:
    if not isinstance(result, Tensor):
        raise TypeError(f"a {type(result).__name__} was returned, and should be a tensor")
    return result


def numbers(a: np.ndarray) -> Tensor:
    """What an array holds now, as data of the observation."""
    return torch.tensor(a)


def after_writes(convert: Any, a: np.ndarray, second: np.ndarray, third: np.ndarray) -> dict[str, Any]:
    """The tensor that convert makes of a, and both sides after a write to the array and one to the tensor.

    A read-only array is written to through the array behind it, and not through the tensor.
    """
    x = tensor_of(convert(a))
    writable = a if a.flags.writeable else a.base
    seen: dict[str, Any] = {"the tensor": x.clone(), "can be written to": a.flags.writeable}
    writable[...] = second
    seen["the tensor after a write to the array"] = x.clone()
    if a.flags.writeable:
        with torch.no_grad():
            x.copy_(torch.tensor(third))
        seen["the array after a write to the tensor"] = numbers(a)
    return seen


@check(
    "shared_view shares memory for arrays of any layout and dtype",
    function="shared_view",
    points=0.75,
)
def test_shared_view_in_general(agree, rng):
    dtypes = {name: three_arrays(rng, name, 2, 3) for name in ("int32", "uint8", "int16", "float16", "bool")}
    flat, matrix, cube = (three_arrays(rng, "float32", *shape) for shape in [(7,), (3, 4), (2, 3, 4)])
    double = three_arrays(rng, "float64", 1, 5)

    def cases(convert):
        seen = {name: after_writes(convert, *three) for name, three in dtypes.items()}
        for name, (first, *others) in {"flat": flat, "cube": cube, "one row": double}.items():
            seen[f"{name}, every second"] = after_writes(convert, every_second(first), *others)
        seen["cube, axes reversed"] = after_writes(convert, axes_reversed(cube[0]), *cube[1:])
        seen["read-only"] = after_writes(convert, read_only(matrix[0]), *matrix[1:])
        return seen

    agree(lambda impl: observe_in_peace(lambda: cases(impl.shared_view)))


@check(
    "independent_copy is float32 and independent for arrays of any layout and dtype",
    function="independent_copy",
    points=1,
)
def test_independent_copy_in_general(agree, rng):
    dtypes = {name: three_arrays(rng, name, 2, 3) for name in ("int32", "uint8", "int8", "float16", "bool")}
    flat, matrix, cube = (three_arrays(rng, "float32", *shape) for shape in [(7,), (3, 4), (2, 3, 4)])
    fractions = [rng.numpy.normal(size=(4, 3)).astype(dtype) + 100 for dtype in ("float32", "float64")]

    def cases(convert):
        seen = {name: after_writes(convert, *three) for name, three in dtypes.items()}
        for name, (first, *others) in {"flat": flat, "cube": cube}.items():
            seen[name] = after_writes(convert, first.copy(), *others)
            seen[f"{name}, every second"] = after_writes(convert, every_second(first), *others)
        seen["cube, axes reversed"] = after_writes(convert, axes_reversed(cube[0]), *cube[1:])
        seen["read-only"] = after_writes(convert, read_only(matrix[0]), *matrix[1:])
        for a in fractions:
            seen[f"fractions, {a.dtype}"] = after_writes(convert, a.copy(), a + 1, a + 2)
        return seen

    agree(lambda impl: observe_in_peace(lambda: cases(impl.independent_copy)))


def array_of(to_numpy: Any, x: Tensor) -> Tensor:
    """The numbers of the array that to_numpy makes of x."""
    result = to_numpy(x)
    if not isinstance(result, np.ndarray):
        raise TypeError(f"a {type(result).__name__} was returned, and should be a NumPy array")
    return numbers(result)


@check(
    "to_numpy works for any shape, layout and dtype, and leaves the tensor, its gradients and its graph alone",
    function="to_numpy",
    points=1,
    elsewhere=True,
)
def test_to_numpy_in_general(agree, rng):
    plain, double, weight = rng.normal(3, 4), rng.normal(2, 5, dtype=rng.float64), rng.normal(4, 3)
    scalar, truth, single = rng.normal(), rng.integers(0, 2, 9) == 1, rng.normal(1, 1, 6)

    def with_graph(impl):
        leaf = plain.clone().requires_grad_()
        y = (leaf * leaf).T
        seen = {"numbers": array_of(impl.to_numpy, y), "y still requires grad": y.requires_grad, "y": y}
        seen["gradient after the call"] = leaf.grad
        if y.requires_grad:
            (weight * y).sum().backward()
        return {**seen, "gradient": leaf.grad}

    def cases(impl):
        leaf = double.clone().requires_grad_()
        leaf.grad = torch.ones_like(leaf)
        return {
            "transposed": array_of(impl.to_numpy, plain.T),
            "every second column": array_of(impl.to_numpy, plain[:, ::2]),
            "no axes": array_of(impl.to_numpy, scalar),
            "truth values": array_of(impl.to_numpy, truth),
            "axes of size 1": array_of(impl.to_numpy, single),
            "float64, requires grad": array_of(impl.to_numpy, leaf),
            "the leaf afterwards": [leaf, leaf.requires_grad, leaf.grad],
            "result of an operation": with_graph(impl),
        }

    agree(lambda impl: observe_in_peace(lambda: cases(impl)))


@check(
    "add_ works for any shape, layout and dtype, and every other view of x's memory sees the sum",
    function="add_",
    points=0.5,
)
def test_add_in_general(agree, rng):
    flat, image = (rng.normal(1), rng.normal(1)), (rng.normal(2, 3, 4), rng.normal(2, 3, 4))
    double = [rng.normal(4, 3, dtype=rng.float64) for _ in range(2)]
    table, other = rng.normal(5, 6), rng.normal(4, 3)

    def added(impl, x, y):
        view = x[:]
        result = impl.add_(x, y)
        return {"result is x itself": result is x, "x": x, "y": y, "another view of x": view, "y is a leaf": y.is_leaf}

    def cases(impl):
        whole = table.clone()
        return {
            "one entry": added(impl, *flat),
            "three axes": added(impl, *image),
            "float64": added(impl, *double),
            "columns of a larger tensor": added(impl, whole[:3, 1::2], other[1:].clone()),
            "the larger tensor": whole,
            "both transposed": added(impl, image[0][0].T, image[1][1].T),
            "the second tensor afterwards": image[1],
        }

    agree(lambda impl: observe_in_peace(lambda: cases(impl)))


@check(
    "gradients flow through add_, to y and to what x was computed from",
    function="add_",
    points=0.5,
)
def test_add_gradients(agree, rng):
    start, other, weight = rng.normal(3, 4), rng.normal(3, 4), rng.normal(3, 4)

    def gradients(impl, x_requires, y_requires):
        leaf, y = start.clone().requires_grad_(x_requires), other.clone().requires_grad_(y_requires)
        x = leaf * 3
        try:
            result = impl.add_(x, y)
        except RuntimeError as error:
            # torch.add(x, y, out=x) adds in place too, but torch refuses out= where gradients are recorded.
            # That is an error and no wrong result, and no reason to turn it down.
            if "out=... arguments don't support automatic differentiation" not in str(error):
                raise
            result = x.add_(y)
        if getattr(result, "requires_grad", False):
            (weight * result).sum().backward()
        return {
            "result is x itself": result is x,
            "the sum": x,
            "gradient of what x came from": leaf.grad,
            "gradient of y": y.grad,
            "requires grad": [leaf.requires_grad, y.requires_grad],
        }

    def cases(impl):
        return {
            "y requires grad": gradients(impl, False, True),
            "x was computed": gradients(impl, True, False),
            "both": gradients(impl, True, True),
        }

    agree(lambda impl: observe_in_peace(lambda: cases(impl)))
