"""Hidden checks of exercise_05: functions without curvature, unusual inputs, and what must not be touched.

A case that is all zeros never stands alone: each check also has values that only the work can produce.
"""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from autograder.author import check, random_states


def chained(weights: Tensor) -> Callable[[Tensor], Tensor]:
    """A curved f in which every entry meets all that come before it."""
    return lambda x: (weights * torch.sin(torch.cumsum(x, dim=0))).sum() + (x**3).sum()


def ripple(x: Tensor) -> Tensor:
    """A small wave on a high and steep slope, where finite differences drown in rounding, in float64 too."""
    return (1e8 + 1e8 * x + torch.sin(x)).sum()


def quadratic(A: Tensor) -> Callable[[Tensor], Tensor]:
    """x'Ax, written so that it suits vectorised forward mode too; refuses an x of another dtype than A."""
    return lambda x: (x * (A @ x)).sum()


def fast_wave(x: Tensor) -> Tensor:
    """So fast a wave that x's first seven digits do not tell where on it x lies."""
    return torch.sin(1e5 * x).sum()


class Energy(torch.nn.Module):
    """An f with parameters, smooth and convex, for an x that is a vector or 0-D."""

    def __init__(self, weights: Tensor) -> None:
        super().__init__()
        self.weights = torch.nn.Parameter(weights.clone())

    def forward(self, x: Tensor) -> Tensor:
        return (self.weights * torch.cosh(x)).sum() + x.sum() ** 2 / 4 + x.sum()


def with_history(weights: Tensor) -> Energy:
    """In eval mode, with gradients of sevens from an earlier backward pass."""
    energy = Energy(weights).eval()
    energy.weights.grad = torch.full_like(weights, 7.0)
    return energy


def state(x: Tensor) -> dict[str, object]:
    """What a function must leave alone of a tensor."""
    return {"values": x, "grad": x.grad, "requires_grad": x.requires_grad}


def watched(call: Callable[..., Tensor], f: Callable[[Tensor], Tensor], *inputs: Tensor) -> dict[str, object]:
    """The result of call(f, *inputs), and afterwards all that it must leave alone."""
    before = random_states(stir=True)
    seen: dict[str, object] = {"result": call(f, *inputs), "inputs": [state(x) for x in inputs]}
    seen["random state as before"] = before == random_states()
    new = torch.empty(0)
    seen |= {"grad mode": torch.is_grad_enabled(), "new tensors are": f"{new.dtype} on {new.device.type}"}
    if isinstance(f, torch.nn.Module):
        seen |= {"training mode of f": f.training, "parameters of f": [state(w) for w in f.parameters()]}
    return seen


def modules(call: Callable[..., Tensor], weights: Tensor, *inputs: Tensor) -> dict[str, object]:
    """What call does to an f with parameters."""
    return {
        "f is a module": watched(call, Energy(weights), *inputs),
        "f is a module with gradients": watched(call, with_history(weights), *inputs),
    }


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
    precise, fixed = rng.uniform(low=0.5, high=1.4, dtype=rng.float64), rng.normal(dtype=rng.float64)

    def without_curvature(impl):
        w = c.clone().requires_grad_()
        return {
            "float64, little curvature": impl.second_derivative(ripple, precise),
            "float64, a fast wave": impl.second_derivative(fast_wave, precise),
            "the same f at another x": impl.second_derivative(fast_wave, precise / 2),
            "a square, at 0": impl.second_derivative(lambda t: 3 * t**2, torch.zeros_like(x)),
            "a parameter times a square": impl.second_derivative(lambda t: w * t * t, x),
            "f(x) = x": impl.second_derivative(lambda t: t, x),
            "a straight line": impl.second_derivative(lambda t: 3 * t + c, x),
            "a straight line, float64": impl.second_derivative(lambda t: 3 * t, precise),
            "a parameter times x": impl.second_derivative(lambda t: w * t, x),
        }

    def without_x(impl):
        w = c.clone().requires_grad_()
        return {
            "a parabola": impl.second_derivative(lambda t: t * t, x),
            "a constant": impl.second_derivative(lambda t: c, x),
            "a constant, float64": impl.second_derivative(lambda t: fixed, precise),
            "parameters only": impl.second_derivative(lambda t: w * w, x),
        }

    agree(without_curvature)
    agree(without_x)


@check(
    "second_derivative leaves x, the parameters of f and every global setting alone",
    function="second_derivative",
    points=0.5,
)
def test_second_derivative_leaves_x(agree, rng):
    start, weight = rng.uniform(low=0.5, high=1.4), rng.uniform(low=1.0, high=2.0)

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": watched(impl.second_derivative, torch.sin, plain),
            "x with a gradient": watched(impl.second_derivative, torch.exp, leaf),
        }

    agree(observe)
    agree(lambda impl: modules(impl.second_derivative, weight, start))
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
    A, fixed = rng.normal(m, m, dtype=rng.float64), rng.normal(dtype=rng.float64)

    def curved(impl):
        return {
            "float64, little curvature": impl.hessian(ripple, precise),
            "float64, a fast wave": impl.hessian(fast_wave, precise),
            "the same f at another x": impl.hessian(fast_wave, precise / 2),
            "not contiguous": impl.hessian(lambda x: torch.logsumexp(x, dim=0), wide[:, 1]),
            "all entries coupled": impl.hessian(chained(weights), x),
            "one entry": impl.hessian(lambda x: torch.sin(x).sum(), one),
            "x'Ax in float64": impl.hessian(quadratic(A), precise),
        }

    def without_curvature(impl):
        w = weights.clone().requires_grad_()
        return {
            "with parameters": impl.hessian(chained(w), x),
            "linear": impl.hessian(lambda x: x.sum(), x),
            "linear, float64": impl.hessian(lambda x: x.sum(), precise),
            "linear in x, with parameters": impl.hessian(lambda x: (w * x).sum(), x),
        }

    def without_x(impl):
        w = weights.clone().requires_grad_()
        return {
            "one entry": impl.hessian(lambda x: torch.exp(x).sum(), one),
            "ignores x": impl.hessian(lambda x: c, x),
            "ignores x, float64": impl.hessian(lambda x: fixed, precise),
            "parameters only": impl.hessian(lambda x: (w * w).sum(), x),
        }

    agree(curved)
    agree(without_curvature)
    agree(without_x)


@check("hessian leaves x, the parameters of f and every global setting alone", function="hessian", points=0.5)
def test_hessian_leaves_x(agree, rng):
    (n,) = rng.sizes(1, 3, 7)
    start, weights, stiffness = rng.normal(n), rng.normal(n), rng.uniform(n, low=1.0, high=2.0)

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": watched(impl.hessian, chained(weights), plain),
            "x with a gradient": watched(impl.hessian, chained(weights), leaf),
        }

    agree(observe)
    agree(lambda impl: modules(impl.hessian, stiffness, start))
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
    A, fixed = rng.normal(m, m, dtype=rng.float64), rng.normal(dtype=rng.float64)

    def curved(impl):
        return {
            "float64, little curvature": impl.hvp(ripple, precise[0], precise[1]),
            "float64, a fast wave": impl.hvp(fast_wave, precise[0], precise[1]),
            "the same f at another x": impl.hvp(fast_wave, precise[0] / 2, precise[1]),
            "the same f and x, another v": impl.hvp(fast_wave, precise[0], precise[0]),
            "ignores some entries": impl.hvp(lambda x: x[0] * x[2] ** 2, x, v),
            "not contiguous": impl.hvp(lambda x: torch.logsumexp(x, dim=0), wide[:, 1], wide[:, 0]),
            "a long v": impl.hvp(chained(weights), x, 1000 * v),
            "v of zeros": impl.hvp(chained(weights), x, torch.zeros_like(v)),
            "one entry": impl.hvp(lambda x: torch.sin(x).sum(), one, two),
            "x'Ax in float64": impl.hvp(quadratic(A), precise[0], precise[1]),
        }

    def without_curvature(impl):
        w = weights.clone().requires_grad_()
        return {
            "with parameters": impl.hvp(chained(w), x, v),
            "linear": impl.hvp(lambda x: x.sum(), x, v),
            "linear, float64": impl.hvp(lambda x: x.sum(), precise[0], precise[1]),
            "linear in x, with parameters": impl.hvp(lambda x: (w * x).sum(), x, v),
        }

    def without_x(impl):
        w = weights.clone().requires_grad_()
        return {
            "one entry": impl.hvp(lambda x: torch.exp(x).sum(), one, two),
            "ignores x": impl.hvp(lambda x: c, x, v),
            "ignores x, float64": impl.hvp(lambda x: fixed, precise[0], precise[1]),
            "parameters only": impl.hvp(lambda x: (w * w).sum(), x, v),
        }

    agree(curved)
    agree(without_curvature)
    agree(without_x)


@check(
    "hvp leaves x, v, the parameters of f and every global setting alone, at a cost that does not grow with n",
    function="hvp",
    points=0.5,
)
def test_hvp_leaves_inputs(agree, student, rng):
    sizes = {n: [rng.normal(n) for _ in range(3)] for n in (3, 50)}
    weights, start, direction = sizes[3]
    stiffness = rng.uniform(3, low=1.0, high=2.0)

    def observe(impl):
        plain, v = start.clone(), direction.clone()
        leaf, w = with_gradient(start), with_gradient(direction)
        return {
            "plain x and v": watched(impl.hvp, chained(weights), plain, v),
            "x with a gradient": watched(impl.hvp, chained(weights), leaf, v),
            "v with a gradient": watched(impl.hvp, chained(weights), plain, w),
        }

    def count(impl):
        seen = {}
        for n, inputs in sizes.items():
            with CumsumCounter() as sums:
                impl.hvp(chained(inputs[0]), inputs[1], inputs[2])
            seen[n] = {"calls": sums.calls, "numbers": sums.numbers}
        return seen

    agree(observe)
    agree(lambda impl: modules(impl.hvp, stiffness, start, direction))
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
    steep, mild = rng.uniform(4, low=1.0, high=2.0, dtype=rng.float64), rng.uniform(4, dtype=rng.float64)
    slow, couple = torch.tensor([1.0, 1.0, 0.05, 1.0]).to(steep), 0.1 * torch.ones(4, 4).to(steep)

    def valley(x):
        return quadratic(torch.diag(steep) + couple)(x) + torch.exp(x / 2).sum()

    def long_valley(x):
        u = x + torch.roll(x, 1, dims=0) / 4
        return quadratic(torch.diag(slow))(u) + (steep * u).sum()

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
    agree(
        lambda impl: {
            "x'Ax and exp, float64": impl.newton_step(valley, mild),
            "the same f at another x": impl.newton_step(valley, -mild),
            "a small Hessian": impl.newton_step(lambda x: 1e-6 * valley(x), mild),
        }
    )
    # The Hessian's eigenvalues differ by a factor of about 30, and rounding in the solver grows by as much.
    agree(lambda impl: {"a long valley": impl.newton_step(long_valley, mild)}, rtol=1e-5)


@check(
    "newton_step returns a new tensor, and leaves x, the parameters of f and every global setting alone",
    function="newton_step",
    points=0.5,
)
def test_newton_step_leaves_x(agree, rng):
    (n,) = rng.sizes(1, 3, 7)
    start, pull = rng.uniform(n, low=-0.8, high=0.8), rng.uniform(n, low=1.0, high=2.0)

    def f(x):
        return (torch.cosh(x) + pull * x + (x - torch.roll(x, 1, dims=0)) ** 2 / 8).sum()

    def observe(impl):
        plain, leaf = start.clone(), with_gradient(start)
        return {
            "plain x": watched(impl.newton_step, f, plain),
            "x with a gradient": watched(impl.newton_step, f, leaf),
        }

    agree(observe)
    agree(lambda impl: modules(impl.newton_step, pull, start))
    agree(lambda impl: {"x computed from a leaf": impl.newton_step(f, computed(start))})
