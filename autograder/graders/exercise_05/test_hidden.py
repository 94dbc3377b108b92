"""Hidden checks of exercise_05: functions without curvature, unusual inputs, and what must not be touched.

A case that is all zeros never stands alone: each check also has values that only the work can produce.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from autograder.author import check


def chained(weights: Tensor) -> Callable[[Tensor], Tensor]:
    """A curved f in which every entry meets all that come before it."""
    return lambda x: (weights * torch.sin(torch.cumsum(x, dim=0))).sum() + (x**3).sum()


def ripple(x: Tensor) -> Tensor:
    """A small wave on a high and steep slope, where finite differences drown in rounding, in float64 too."""
    return (1e8 + 1e8 * x + torch.sin(x)).sum()


def state(x: Tensor) -> dict[str, object]:
    """What a function must leave alone: its input, and the caller's grad mode."""
    flags = {"requires_grad": x.requires_grad, "grad mode": torch.is_grad_enabled()}
    return {"values": x, "grad": x.grad, **flags}


def with_gradient(x: Tensor) -> Tensor:
    """A leaf that requires grad and already holds a gradient of sevens."""
    leaf = x.clone().requires_grad_()
    leaf.grad = torch.full_like(x, 7.0)
    return leaf


def computed(x: Tensor) -> Tensor:
    """x's values in a tensor that requires grad and is no leaf."""
    return 1 * x.clone().requires_grad_()


class CumsumCounter(TorchDispatchMode):
    """Counts what torch.cumsum computes inside its ``with`` block, in any mode of differentiation."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.numbers = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        if func.overloadpacket.__name__ == "cumsum":
            self.calls += 1
            self.numbers += out.numel()
        return out


@check(
    "second_derivative is zero where f does not curve or ignores x",
    function="second_derivative",
    points=0.5,
)
def test_second_derivative_flat(agree, rng):
    x, c = rng.normal(), rng.normal()
    precise = rng.uniform(low=0.5, high=1.4, dtype=rng.float64)

    def without_curvature(impl):
        w = c.clone().requires_grad_()
        return {
            "float64, little curvature": impl.second_derivative(ripple, precise),
            "a square, at 0": impl.second_derivative(lambda t: 3 * t**2, torch.zeros_like(x)),
            "a parameter times a square": impl.second_derivative(lambda t: w * t * t, x),
            "f(x) = x": impl.second_derivative(lambda t: t, x),
            "a straight line": impl.second_derivative(lambda t: 3 * t + c, x),
            "a parameter times x": impl.second_derivative(lambda t: w * t, x),
        }

    def without_x(impl):
        w = c.clone().requires_grad_()
        return {
            "a parabola": impl.second_derivative(lambda t: t * t, x),
            "a constant": impl.second_derivative(lambda t: c, x),
            "parameters only": impl.second_derivative(lambda t: w * w, x),
        }

    agree(without_curvature)
    agree(without_x)


@check(
    "second_derivative leaves x, its requires_grad and its .grad alone",
    function="second_derivative",
    points=0.5,
)
def test_second_derivative_leaves_x(agree, rng):
    start = rng.uniform(low=0.5, high=1.4)

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": [impl.second_derivative(torch.sin, plain), state(plain)],
            "x with a gradient": [impl.second_derivative(torch.exp, leaf), state(leaf)],
        }

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.second_derivative(torch.exp, computed(start))})


@check(
    "hessian is right for any layout of x and n = 1, and zero where f is linear or ignores x",
    function="hessian",
    points=1,
)
def test_hessian_flat(agree, rng):
    n, m = rng.sizes(2, 4, 8)
    x, weights, wide, c = rng.normal(n), rng.normal(n), rng.normal(m, 2), rng.normal()
    one, precise = rng.uniform(1, low=0.5, high=1.4), rng.normal(m, dtype=rng.float64)

    def curved(impl):
        return {
            "float64, little curvature": impl.hessian(ripple, precise),
            "not contiguous": impl.hessian(lambda x: torch.logsumexp(x, dim=0), wide[:, 1]),
            "all entries coupled": impl.hessian(chained(weights), x),
            "one entry": impl.hessian(lambda x: torch.sin(x).sum(), one),
        }

    def without_curvature(impl):
        w = weights.clone().requires_grad_()
        return {
            "with parameters": impl.hessian(chained(w), x),
            "linear": impl.hessian(lambda x: x.sum(), x),
            "linear in x, with parameters": impl.hessian(lambda x: (w * x).sum(), x),
        }

    def without_x(impl):
        w = weights.clone().requires_grad_()
        return {
            "one entry": impl.hessian(lambda x: torch.exp(x).sum(), one),
            "ignores x": impl.hessian(lambda x: c, x),
            "parameters only": impl.hessian(lambda x: (w * w).sum(), x),
        }

    agree(curved)
    agree(without_curvature)
    agree(without_x)


@check("hessian leaves x, its requires_grad and its .grad alone", function="hessian", points=0.5)
def test_hessian_leaves_x(agree, rng):
    (n,) = rng.sizes(1, 3, 7)
    start, weights = rng.normal(n), rng.normal(n)

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": [impl.hessian(chained(weights), plain), state(plain)],
            "x with a gradient": [impl.hessian(chained(weights), leaf), state(leaf)],
        }

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.hessian(chained(weights), computed(start))})


@check(
    "hvp is right for every v and n = 1, and zero where f is linear or ignores x",
    function="hvp",
    points=1,
)
def test_hvp_flat(agree, rng):
    n, m = rng.sizes(2, 4, 8)
    x, v, weights, c = rng.normal(n), rng.normal(n), rng.normal(n), rng.normal()
    wide, one, two = rng.normal(m, 2), rng.uniform(1, low=0.5, high=1.4), rng.uniform(1, low=1.0, high=2.0)
    precise = [rng.normal(m, dtype=rng.float64) for _ in range(2)]

    def curved(impl):
        return {
            "float64, little curvature": impl.hvp(ripple, precise[0], precise[1]),
            "ignores some entries": impl.hvp(lambda x: x[0] * x[2] ** 2, x, v),
            "not contiguous": impl.hvp(lambda x: torch.logsumexp(x, dim=0), wide[:, 1], wide[:, 0]),
            "a long v": impl.hvp(chained(weights), x, 1000 * v),
            "v of zeros": impl.hvp(chained(weights), x, torch.zeros_like(v)),
            "one entry": impl.hvp(lambda x: torch.sin(x).sum(), one, two),
        }

    def without_curvature(impl):
        w = weights.clone().requires_grad_()
        return {
            "with parameters": impl.hvp(chained(w), x, v),
            "linear": impl.hvp(lambda x: x.sum(), x, v),
            "linear in x, with parameters": impl.hvp(lambda x: (w * x).sum(), x, v),
        }

    def without_x(impl):
        w = weights.clone().requires_grad_()
        return {
            "one entry": impl.hvp(lambda x: torch.exp(x).sum(), one, two),
            "ignores x": impl.hvp(lambda x: c, x, v),
            "parameters only": impl.hvp(lambda x: (w * w).sum(), x, v),
        }

    agree(curved)
    agree(without_curvature)
    agree(without_x)


@check("hvp leaves x and v alone, at a cost that does not grow with n", function="hvp", points=0.5)
def test_hvp_leaves_inputs(agree, student, rng):
    sizes = {n: [rng.normal(n) for _ in range(3)] for n in (3, 50)}
    weights, start, direction = sizes[3]

    def observe(impl):
        plain, v = start.clone(), direction.clone()
        leaf, w = with_gradient(start), with_gradient(direction)
        return {
            "plain x and v": [impl.hvp(chained(weights), plain, v), state(plain), state(v)],
            "x with a gradient": [impl.hvp(chained(weights), leaf, v), state(leaf), state(v)],
            "v with a gradient": [impl.hvp(chained(weights), plain, w), state(plain), state(w)],
        }

    def count(impl):
        seen = {}
        for n, inputs in sizes.items():
            with CumsumCounter() as sums:
                impl.hvp(chained(inputs[0]), inputs[1], inputs[2])
            seen[n] = {"calls": sums.calls, "numbers": sums.numbers}
        return seen

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.hvp(chained(weights), computed(start), direction)})
    seen = student(count)
    small, large = seen[3]["numbers"] / 3, seen[50]["numbers"] / 50
    how = "one after the other" if seen[50]["calls"] > seen[3]["calls"] else "many at once"
    assert large <= 2 * small, f"the vectors that pass through f ({how}) grow with n: {small:g}, then {large:g}"


@check("newton_step takes the plain step for any invertible Hessian", function="newton_step", points=0.5)
def test_newton_step_indefinite(agree, rng):
    x, pull, curvature = rng.normal(5), rng.uniform(5, low=1.0, high=2.0), rng.uniform(5, low=1.0, high=2.0)
    pair, one = rng.uniform(2, low=0.5, high=1.5), rng.uniform(1, low=0.5, high=1.0, dtype=rng.float64)
    wide = rng.normal(4, 2, dtype=rng.float64)

    def crossed(x):
        return x[0] * x[3] + 2 * x[1] * x[2] + torch.exp(x / 8).sum()

    agree(
        lambda impl: {
            "a maximum": impl.newton_step(lambda x: (pull * x - curvature * x * x).sum(), x),
            "zeros on the diagonal": impl.newton_step(lambda x: 3 * x[0] * x[1] + x[0] - x[1], pair),
            "float64, not contiguous": impl.newton_step(crossed, wide[:, 1]),
            "one entry": impl.newton_step(lambda x: (torch.exp(x) - 2 * x**2).sum(), one),
        }
    )


@check("newton_step returns a new tensor and leaves x alone", function="newton_step", points=0.5)
def test_newton_step_leaves_x(agree, rng):
    (n,) = rng.sizes(1, 3, 7)
    start, pull = rng.uniform(n, low=-0.8, high=0.8), rng.uniform(n, low=1.0, high=2.0)

    def f(x):
        return (torch.cosh(x) + pull * x + (x - torch.roll(x, 1, dims=0)) ** 2 / 8).sum()

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": [impl.newton_step(f, plain), state(plain)],
            "x with a gradient": [impl.newton_step(f, leaf), state(leaf)],
        }

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.newton_step(f, computed(start))})
