"""Exercise 03, hidden checks: other sizes, layouts and dtypes, gradients, and what a call leaves behind."""

import pickle
import random

import numpy as np
import torch

from autograder.author import check


def tensors(rng, words, sizes, **options):
    """One tensor for each word, such as "ik" or "kj"; every letter is an axis of the size in sizes."""
    return [rng.normal(*(sizes[letter] for letter in word), **options) for word in words.split()]


def inputs(rng, words, **options):
    """Inputs for calls: a list of tensors for each case. Each axis is once 1, and once longer than elsewhere."""
    letters = dict.fromkeys(words.replace(" ", ""))
    sizes = dict(zip(letters, rng.sizes(len(letters), 4, 10), strict=True))
    cases = {
        "float64": tensors(rng, words, sizes, dtype=rng.float64, **options),
        # Four entries or more with three values among them, so that values repeat and some are zero.
        "whole numbers": [rng.integers(0, 3, *x.shape).float() for x in tensors(rng, words, sizes)],
        "all sizes 1": tensors(rng, words, dict.fromkeys(letters, 1), **options),
        "all sizes 3": tensors(rng, words, dict.fromkeys(letters, 3), **options),
    }
    for letter in letters:
        (many,) = rng.sizes(1, 17, 30)
        cases[f"{letter} = 1"] = tensors(rng, words, sizes | {letter: 1}, **options)
        cases[f"{letter} = {many}"] = tensors(rng, words, sizes | {letter: many}, **options)
    return cases


def scattered(x):
    """The values of x in a tensor with gaps between its entries, and with its axes in reverse order in memory.

    A slice of a contiguous matrix is not enough: view(-1) accepts A[:, ::2] if A has an even number of columns.
    """
    gaps = x.new_full([2 * n + 1 for n in reversed(x.shape)], torch.nan)
    return gaps.permute(*reversed(range(x.dim())))[(slice(1, None, 2),) * x.dim()].copy_(x)


def settings(device):
    """PyTorch's global settings, and the states of the random generators, which a call must leave alone."""
    generators = [torch] if device.type == "cpu" else [torch, torch.get_device_module(device)]
    return {
        "grad mode": torch.is_grad_enabled(),
        "default dtype": torch.get_default_dtype(),
        "default device": torch.get_default_device(),
        "number of threads": torch.get_num_threads(),
        "seed": torch.initial_seed(),
        "random state": [g.get_rng_state().cpu().numpy().tobytes() for g in generators],
        "random state of NumPy": pickle.dumps(np.random.get_state()),
        "random state of Python": random.getstate(),
    }


def call(f, *given, may_draw=False):
    """What f returns, and what it leaves of its inputs, of the settings, and of an earlier result.

    may_draw: f may make a layer, and PyTorch draws the parameters of a new layer from its random state.
    """
    before = settings(given[0].device)
    result = f(*given)
    after = settings(given[0].device)
    left_alone = {name: after[name] == before[name] for name in before}
    return {
        "settings left alone": left_alone | {"random state": may_draw or left_alone["random state"]},
        # Another call with inputs of the same sizes: the result above must not change with it.
        "result of the next call": f(*(1 + x / 2 for x in given)),
        "result": result,
        "inputs afterwards": list(given),
        "inputs afterwards require grad": [x.requires_grad for x in given],
    }


def gradients(f, *given):
    """Gradients of a weighted sum of f's result, one for each input; None where none arrives.

    The weights are 2, 3, 4, ... in the shape of the result: a wrong shape fails by its values, not here.
    f gets no leaves, so that work in place shows in the inputs afterwards and does not fail here first.
    The call itself must leave .grad empty.
    """
    leaves = [x.clone().requires_grad_() for x in given]
    out = f(*(x.clone() for x in leaves))
    left = [x.grad for x in leaves]
    if not getattr(out, "requires_grad", False):
        return {"gradients": [None for _ in leaves], ".grad after the call": left}
    weights = torch.arange(2, 2 + out.numel(), dtype=out.dtype, device=out.device).view(out.shape)
    arrived = torch.autograd.grad((weights * out).sum(), leaves, allow_unused=True)
    return {"gradients": list(arrived), ".grad after the call": left}


def observe(f, cases, may_draw=False):
    """f on all cases, on a non-contiguous layout of the first, and its gradients there."""
    first = cases["float64"]
    return {
        **{name: call(f, *given, may_draw=may_draw) for name, given in cases.items()},
        "non-contiguous": call(f, *(scattered(x) for x in first), may_draw=may_draw),
        "differentiable": gradients(f, *first),
    }


@check(
    "transpose is right for any sizes, layout and dtype, and differentiable",
    function="transpose",
    points=0.25,
)
def test_transpose_in_general(agree, rng):
    cases = inputs(rng, "mn")
    agree(lambda impl: observe(impl.transpose, cases))


# Means of 2 keep the scalars away from zero, where rounding would be large beside the sum itself.
@check("trace is right for any size, layout and dtype, and differentiable", function="trace", points=0.25)
def test_trace_in_general(agree, rng):
    cases = inputs(rng, "nn", mean=2.0) | {"negative": [rng.normal(5, 5, mean=-2.0)]}
    agree(lambda impl: observe(impl.trace, cases))


@check("total is right for any shape, layout and dtype, and differentiable", function="total", points=0.25)
def test_total_in_general(agree, rng):
    cases = inputs(rng, "abc", mean=2.0) | {
        "no axes": [rng.normal(mean=2.0)],
        "1 axis": [rng.normal(20, mean=2.0)],
        "5 axes": [rng.normal(3, 1, 4, 2, 5, mean=2.0)],
        "negative": [rng.normal(4, 5, mean=-2.0)],
    }
    agree(lambda impl: observe(impl.total, cases))


@check("matmul is right for any sizes, layout and dtype, and differentiable", function="matmul", points=0.5)
def test_matmul_in_general(agree, rng):
    cases = inputs(rng, "mk kn")
    agree(lambda impl: observe(impl.matmul, cases))


@check(
    "batch_matmul is right for any sizes, layout and dtype, and differentiable",
    function="batch_matmul",
    points=0.5,
)
def test_batch_matmul_in_general(agree, rng):
    cases = inputs(rng, "bij bjk")
    agree(lambda impl: observe(impl.batch_matmul, cases))


@check("outer is right for any sizes, layout and dtype, and differentiable", function="outer", points=0.25)
def test_outer_in_general(agree, rng):
    cases = inputs(rng, "m n")
    agree(lambda impl: observe(impl.outer, cases))


@check(
    "bilinear is right for any sizes, layout and dtype, and differentiable",
    function="bilinear",
    points=0.5,
)
def test_bilinear_in_general(agree, rng):
    cases = inputs(rng, "bi ijk bj")
    agree(lambda impl: observe(impl.bilinear, cases))


@check("affine is right for any sizes, layout and dtype, and differentiable", function="affine", points=0.5)
def test_affine_in_general(agree, rng):
    cases = inputs(rng, "ni oi o")
    agree(lambda impl: observe(impl.affine, cases, may_draw=True))


@check(
    "attention is right for any sizes, layout and dtype, and differentiable",
    function="attention",
    points=0.75,
)
def test_attention_in_general(agree, rng):
    cases = inputs(rng, "btd bsd bse")
    agree(lambda impl: observe(impl.attention, cases))


# The last column of q shifts all scores of a query by about 313, up or down, and so leaves its weights alone.
# In float32 a score of 313 has a rounding error of 1e-5 to 1e-4, and every weight that error relatively: hence
# the wide tolerance there. In float64 the error is 1e-13, and the tolerance of the contract holds. ("sharp" is
# not judged in float64: a scale that was computed in float32, which the contract forgives, shows in it.)
@check("attention is right for scores in the hundreds", function="attention", points=0.75)
def test_attention_large_scores(agree, rng):
    q, k, v = rng.normal(2, 4, 5), rng.normal(2, 3, 5), rng.normal(2, 3, 6)
    sharp = 20 * q, 20 * k, v
    q[:, 0, -1], q[:, 1, -1], k[:, :, -1] = 700.0, -700.0, 1.0
    agree(
        lambda impl: {
            "shifted": impl.attention(q, k, v),
            "sharp": impl.attention(*sharp),
            "gradient of q": gradients(lambda q: impl.attention(q, k, v), q),
        },
        rtol=1e-3,
    )
    double = [x.to(rng.float64) for x in (q, k, v)]
    agree(
        lambda impl: {
            "float64": impl.attention(*double),
            "float64, gradients": gradients(impl.attention, *double),
            # Tells weights that are slightly off from those that overflow in float32 alone.
            "float32 is finite": bool(impl.attention(q, k, v).isfinite().all()),
        },
        rtol=None if rng.float64 is torch.float64 else 1e-3,
    )
