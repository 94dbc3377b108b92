"""Checks of exercise 12 that only the grader holds: missing gradients, what a step leaves alone, dtypes, defaults.

As in the public checks the gradients are given, and the parameters are compared after every step.
"""

import weakref
from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check

SHAPES = [(3, 4), (2,), (3, 4), (), (5, 1)]
RATES = [0.1, 0.1, 0.02, 0.3, 0.1, 0.05]
#: In each step, the parameters that have a gradient: one from the start, one later, one with gaps, one never.
PRESENT = [(0, 2), (0, 1), (0,), (0, 1, 2), (0, 2), (0, 1, 2)]


def random_start(rng: Any) -> list[Any]:
    """Far from zero, so that no parameter comes so near to it that the rounding of its steps shows."""
    return [rng.uniform(*shape, low=6, high=9) for shape in SHAPES]


def random_gradients(rng: Any, steps: int) -> list[list[Any]]:
    return [[rng.normal(*shape) for shape in SHAPES] for _ in range(steps)]


def parameters(start: list[Any]) -> list[Any]:
    return [nn.Parameter(tensor.clone()) for tensor in start]


def values(params: list[Any]) -> list[Any]:
    return [p.detach().clone() for p in params]


def walk(optimizer: Any, params: list[Any], gradients: list[list[Any]], rates: list[float] | None = None) -> Any:
    """All parameters after every step; a gradient may be None."""
    path = []
    for step, grads in enumerate(gradients):
        if rates:
            optimizer.lr = rates[step]
        for p, grad in zip(params, grads, strict=True):
            p.grad = None if grad is None else grad.clone()
        optimizer.step()
        path.append(values(params))
    return path


def with_gaps(gradients: list[list[Any]]) -> list[list[Any]]:
    """The gradients, with None where PRESENT does not name the parameter."""
    return [
        [grad if k in present else None for k, grad in enumerate(grads)]
        for grads, present in zip(gradients, PRESENT, strict=True)
    ]


def judge_gaps(agree: Any, rng: Any, make: Any) -> None:
    start, gradients = random_start(rng), with_gaps(random_gradients(rng, len(PRESENT)))

    def observe(impl):
        steady, changing = parameters(start), parameters(start)
        optimizer = make(impl, steady)
        path = walk(optimizer, steady, gradients)
        optimizer.zero_grad()
        left = [0.0 if p.grad is None else p.grad.abs().max().item() for p in steady]
        seen = {"lr stays": path, "lr changes": walk(make(impl, changing), changing, gradients, RATES)}
        return seen | {"gradients after zero_grad": left, "later steps": walk(optimizer, steady, gradients)}

    agree(observe)


@check(
    "SGD skips a parameter without a gradient, in any step, and keeps its velocity for the next one",
    function="SGD",
    points=0.75,
)
def test_sgd_gaps(agree, rng):
    judge_gaps(agree, rng, lambda impl, params: impl.SGD(params, 0.1, 0.7))


@check(
    "Adam skips a parameter without a gradient, in any step, and does not count that step for it",
    function="Adam",
    points=0.75,
)
def test_adam_gaps(agree, rng):
    judge_gaps(agree, rng, lambda impl, params: impl.Adam(params, 0.1, (0.7, 0.9), 0.1))


class Token:
    """Lives as long as somebody holds the graph that it belongs to."""


class Remembered(torch.autograd.Function):
    """Passes its input on; its node in the graph keeps a token."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, token: Token) -> Tensor:
        ctx.token = token
        return x.clone()

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Any:
        return grad, None


def graph_kept(optimizer: Any, params: list[Any], gradients: list[list[Any]]) -> bool:
    """Whether the optimiser still holds the graph of its first gradients, several steps later."""
    token = Token()
    watch = weakref.ref(token)
    for grads in gradients:
        for p, grad in zip(params, grads, strict=True):
            p.grad = Remembered.apply(grad.clone().requires_grad_(), token)
        token = Token()
        optimizer.step()
    for p in params:
        p.grad = None
    return watch() is not None


def judge_leaves(agree: Any, rng: Any, make: Any) -> None:
    start, gradients = random_start(rng), random_gradients(rng, 4)

    def observe(impl):
        params, watched = parameters(start), parameters(start)
        params[1].requires_grad_(False)
        buffers = [torch.zeros_like(p) for p in params]  # one gradient tensor per parameter, filled anew
        optimizer, path = make(impl, (p for p in params)), []
        for grads in gradients:
            for k, p in enumerate(params):
                p.grad = None if k == 1 else buffers[k].copy_(grads[k])
            optimizer.step()
            left = [None if p.grad is None else p.grad.detach().clone() for p in params]
            path.append({"parameters": values(params), "gradients": left})
        return {
            "steps": path,
            "leaves": [p.is_leaf for p in params],
            "requires_grad": [p.requires_grad for p in params],
            "grad mode is on": torch.is_grad_enabled(),
            "default dtype": str(torch.get_default_dtype()),
            "the graph of the gradients is kept": graph_kept(make(impl, watched), watched, gradients),
            "next random numbers": torch.rand(3, device="cpu"),
        }

    agree(observe)


@check(
    "SGD takes a generator, and leaves gradients, flags, the graph and the grad mode as they were",
    function="SGD",
    points=0.5,
)
def test_sgd_leaves_alone(agree, rng):
    judge_leaves(agree, rng, lambda impl, params: impl.SGD(params, 0.1, 0.7))


@check(
    "Adam takes a generator, and leaves gradients, flags, the graph and the grad mode as they were",
    function="Adam",
    points=0.5,
)
def test_adam_leaves_alone(agree, rng):
    judge_leaves(agree, rng, lambda impl, params: impl.Adam(params, 0.1, (0.7, 0.9), 0.1))


def judge_dtypes(agree: Any, rng: Any, make: Any, extreme: Any) -> None:
    """make(impl, params) makes an optimiser; extreme: the same for gradients that only float64 can hold."""
    start, gradients = random_start(rng), random_gradients(rng, 3)
    wide, wide_gradients = [p.to(rng.float64) for p in start], [[g.to(rng.float64) for g in gs] for gs in gradients]
    mixed, mixed_gradients = (
        [start[0], wide[1]],
        [[gs[0], ws[1]] for gs, ws in zip(gradients, wide_gradients, strict=True)],
    )
    scale, make_extreme = extreme
    far = [[g * scale for g in gs] for gs in wide_gradients]

    def observe(impl):
        def walked(tensors, grads, make=make):
            params = parameters(tensors)
            return walk(make(impl, params), params, grads)

        turned = [nn.Parameter(start[0].clone().t())]
        seen = {
            "float64": walked(wide, wide_gradients),
            "both dtypes at once": walked(mixed, mixed_gradients),
            "a transposed parameter": walk(make(impl, turned), turned, [[gs[0].t().contiguous()] for gs in gradients]),
            "a single parameter": walked(start[4:], [gs[4:] for gs in gradients]),
            "attribute lr": make(impl, parameters(start)).lr,
        }
        if rng_is_wide:
            seen["gradients of another magnitude"] = walked(wide, far, make_extreme)
        return seen

    rng_is_wide = rng.float64 == torch.float64
    agree(observe)


@check("SGD works in every dtype and memory layout, and has the attribute lr", function="SGD", points=0.5)
def test_sgd_dtypes(agree, rng):
    extreme = 1e50, lambda impl, params: impl.SGD(params, 1e-51, 0.7)
    judge_dtypes(agree, rng, lambda impl, params: impl.SGD(params, 0.1, 0.7), extreme)


@check("Adam works in every dtype and memory layout, and has the attribute lr", function="Adam", points=0.25)
def test_adam_dtypes(agree, rng):
    extreme = 1e-40, lambda impl, params: impl.Adam(params, 0.1, (0.7, 0.9), 1e-41)
    judge_dtypes(agree, rng, lambda impl, params: impl.Adam(params, 0.1, (0.7, 0.9), 0.1), extreme)


@check("without optional arguments, Adam has the values of the signature", function="Adam", points=0.25)
def test_adam_defaults(agree, rng):
    """Gradients of about 1e-7 show an eps of 1e-8, and parameters that start at 0 the small steps."""
    start = [torch.zeros_like(tensor) for tensor in random_start(rng)]
    gradients = random_gradients(rng, 5)
    small = [[1e-7 * g for g in grads] for grads in gradients]

    def observe(impl):
        seen = {}
        for name, grads in {"gradients of order 1": gradients, "small gradients": small}.items():
            params = parameters(start)
            optimizer = impl.Adam(params)
            seen[name] = {"lr": optimizer.lr, "steps": walk(optimizer, params, grads)}
        return seen

    agree(observe)


@check("step_lr is right for every step size and every factor", function="step_lr", points=0.5)
def test_step_lr_cases(agree, rng):
    lr0 = rng.numpy.uniform(0.2, 0.9)
    cases = [
        (0, 1, 0.7),
        (5, 1, 0.7),
        (4, 5, 0.6),
        (5, 5, 0.6),
        (29, 10, 0.5),
        (30, 10, 0.5),
        (7, 2, 1.25),
        (9, 4, 1.0),
    ]
    agree(lambda impl: {f"{case}": impl.step_lr(lr0, *case) for case in cases})


@check("cosine_lr is right for every total, odd and even", function="cosine_lr", points=0.5)
def test_cosine_lr_cases(agree, rng):
    lr0 = rng.numpy.uniform(1, 3)
    cases = [(0, 1), (1, 1), (1, 3), (2, 3), (3, 5), (11, 90), (77, 90), (90, 90), (999, 1000)]
    agree(lambda impl: {f"{case}": impl.cosine_lr(lr0, *case) for case in cases})
