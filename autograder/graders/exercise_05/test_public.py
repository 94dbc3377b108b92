"""Public checks of exercise_05: values of all four functions, and the cost of hvp.

Every f is pure and out of place, and suits loops of grad, batched grads, torch.func and dual numbers.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from autograder.author import check


def bent(weights: Tensor) -> Callable[[Tensor], Tensor]:
    """A curved f that couples every entry to its neighbour."""
    return lambda x: (weights * torch.sin(x) * torch.roll(x, 1, dims=0) ** 2).sum()


def quadratic(A: Tensor, b: Tensor) -> Callable[[Tensor], Tensor]:
    """x'Ax + b'x, written so that it suits vectorised forward mode too (x @ A @ x does not)."""
    return lambda x: (x * (A @ x) + b * x).sum()


class RollCounter(TorchDispatchMode):
    """Counts what torch.roll computes inside its ``with`` block: forwards, backwards, batched or not."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.numbers = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        if func.overloadpacket.__name__ == "roll":
            self.calls += 1
            self.numbers += out.numel()
        return out


@check(
    "second_derivative returns f''(x), a 0-D tensor of x's dtype",
    function="second_derivative",
    points=1,
    elsewhere=True,
)
def test_second_derivative(agree, rng):
    x, scale = rng.uniform(low=0.5, high=1.4), rng.uniform(low=1.5, high=2.5)
    precise = rng.uniform(low=-2.0, high=2.0, dtype=rng.float64)
    agree(
        lambda impl: {
            "a cubic": impl.second_derivative(lambda t: scale * t**3 + t * t, x),
            "a sine": impl.second_derivative(torch.sin, x),
            "float64": impl.second_derivative(lambda t: torch.exp(2 * t) + torch.exp(-3 * t), precise),
        }
    )


@check("hessian is the matrix of second derivatives", function="hessian", points=1, elsewhere=True)
def test_hessian(agree, rng):
    n, m, k = rng.sizes(3, 3, 8)
    x, weights, A = rng.normal(n), rng.normal(n), rng.normal(n, n)
    precise, precise_weights = rng.normal(m, dtype=rng.float64), rng.normal(m, dtype=rng.float64)
    short = rng.normal(k)
    agree(
        lambda impl: {
            "x'Ax with a non-symmetric A": impl.hessian(quadratic(A, weights), x),
            "coupled entries": impl.hessian(bent(weights), x),
            "separable": impl.hessian(lambda x: (x**4).sum(), short),
            "float64": impl.hessian(bent(precise_weights), precise),
        }
    )


@check(
    "hessian of a linear f is zero, and so are the rows of entries that f ignores",
    function="hessian",
    points=0.5,
)
def test_hessian_linear(agree, rng):
    n = 5
    x, slopes = rng.normal(n), rng.normal(n)
    agree(
        lambda impl: {
            "f uses x[1] and x[3] only": impl.hessian(lambda x: x[1] * x[3] ** 2, x),
            "linear": impl.hessian(lambda x: (slopes * x).sum(), x),
        }
    )


@check("hvp is the Hessian times v", function="hvp", points=0.5, elsewhere=True)
def test_hvp(agree, rng):
    n, m = rng.sizes(2, 3, 8)
    x, v, weights, A = rng.normal(n), rng.normal(n), rng.normal(n), rng.normal(n, n)
    precise = [rng.normal(m, dtype=rng.float64) for _ in range(3)]
    agree(
        lambda impl: {
            "x'Ax with a non-symmetric A": impl.hvp(quadratic(A, weights), x, v),
            "coupled entries": impl.hvp(bent(weights), x, v),
            "float64": impl.hvp(bent(precise[0]), precise[1], precise[2]),
        }
    )


@check("hvp sends a few vectors through f, however large n is", function="hvp", points=1)
def test_hvp_cost(agree, student, rng):
    sizes = {n: [rng.normal(n) for _ in range(3)] for n in (4, 48)}
    agree(lambda impl: {n: impl.hvp(bent(weights), x, v) for n, (weights, x, v) in sizes.items()})

    def count(impl):
        seen = {}
        for n, (weights, x, v) in sizes.items():
            with RollCounter() as rolls:
                impl.hvp(bent(weights), x, v)
            seen[n] = {"calls": rolls.calls, "numbers": rolls.numbers}
        return seen

    seen = student(count)
    # In vectors of length n. Without the Hessian it is small and the same for every n: 3 to 10 by route.
    small, large = seen[4]["numbers"] / 4, seen[48]["numbers"] / 48
    how = "one after the other" if seen[48]["calls"] > seen[4]["calls"] else "many at once"
    assert large <= 2 * small, (
        f"one operation of f saw {small:g} vectors of length n for n = 4, and {large:g} for n = 48 ({how}): "
        "the work grows with n, as it does when the whole Hessian is formed"
    )


@check(
    "newton_step solves H s = g and returns x - s, in a valley and at a saddle",
    function="newton_step",
    points=1,
    elsewhere=True,
)
def test_newton_step(agree, rng):
    n, m = rng.sizes(2, 3, 7)
    x, b = rng.normal(n), rng.normal(n)
    # Strong diagonals keep the systems well conditioned: any solver agrees within the rounding of the dtype.
    A, up = rng.uniform(n, n, low=-0.1, high=0.1), rng.uniform(n, low=1.0, high=2.0)
    down = torch.cat([up[:1], -up[1:]])
    precise = rng.uniform(m, low=-0.8, high=0.8, dtype=rng.float64)
    pull = rng.uniform(m, low=1.0, high=2.0, dtype=rng.float64)

    def valley(x):
        return (torch.cosh(x) + pull * x + (x - torch.roll(x, 1, dims=0)) ** 2 / 8).sum()

    agree(
        lambda impl: {
            "a quadratic valley": impl.newton_step(quadratic(A + torch.diag(up), b), x),
            "a quadratic saddle": impl.newton_step(quadratic(A + torch.diag(down), b), x),
            "float64, not quadratic": impl.newton_step(valley, precise),
        }
    )
