"""Public checks of exercise 08: Dropout, BatchNorm1d and Linear by hand.

Dropout may draw its random numbers as it likes, so that in train mode it is judged by shares.  All bounds are
Hoeffding's: a share of n independent entries is further than t from its mean with probability below
2 exp(-2 n t^2).
"""

from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check


def shapes(module: Any) -> dict[str, Any]:
    """The shapes of the parameters, by name."""
    if not isinstance(module, nn.Module):
        raise TypeError(f"the layer is a {type(module).__name__}, and should be an nn.Module")
    return {name: tuple(p.shape) for name, p in module.named_parameters()}


@torch.no_grad()
def set_values(module: nn.Module, **values: Tensor) -> nn.Module:
    """The module with these numbers in its parameters and buffers; names that it lacks are left out."""
    for name, value in values.items():
        if isinstance(getattr(module, name, None), Tensor):
            getattr(module, name).copy_(value)
    return module


def kept_as_they_should_be(name: str, x: Tensor, out: Any, p: float) -> None:
    """Assert that every entry of the output is 0 or x / (1 - p); x holds no zeros."""
    assert isinstance(out, Tensor), f"{name}: the output should be a tensor"
    assert out.shape == x.shape, f"{name}: the output should have the shape of the input"
    assert out.dtype == x.dtype, f"{name}: the output should have the dtype of the input"
    kept = out != 0
    ratio, right = (out / x)[kept], 1 / (1 - p)
    if not torch.allclose(ratio, torch.full_like(ratio, right), rtol=1e-4):
        raise AssertionError(f"{name}: what is kept should be x / (1 - p), and {about(ratio, p)}")


def about(ratio: Tensor, p: float) -> str:
    """What the kept entries were multiplied with, in words."""
    known = {"is x itself": 1.0, "is x / p": 1 / p, "is x * (1 - p)": 1 - p, "is x * p": p}
    for words, factor in known.items():
        if torch.allclose(ratio, torch.full_like(ratio, factor), rtol=1e-4):
            return words
    one = bool((ratio - ratio.mean()).abs().max() < 1e-4)
    return "is multiplied with something else" if one else "is multiplied with different numbers"


@check(
    "Dropout in train mode sets entries to zero with probability p, and divides the others by 1 - p",
    function="Dropout",
    points=1,
)
def test_dropout_train(student, rng):
    x = rng.uniform(150, 140, low=0.5, high=2.0) * (2 * rng.integers(0, 2, 150, 140) - 1)

    def observe(impl):
        layers = {"Dropout(0.3)": impl.Dropout(0.3), "Dropout(0.8)": impl.Dropout(0.8), "Dropout()": impl.Dropout()}
        return {name: layer(x.clone()) for name, layer in layers.items()}

    seen = student(observe)
    for (name, out), p in zip(seen.items(), (0.3, 0.8, 0.5), strict=True):
        kept_as_they_should_be(name, x.cpu(), out, p)
        share = (out == 0).double().mean().item()
        # 21,000 entries, a distance of 0.03: below 2 exp(-37.8) = 8e-17 for each of the three.
        if abs(share - p) > 0.03:
            remark = "nothing" if share == 0 else "everything" if share == 1 else f"a share of {share:.3f}"
            remark += ", which is 1 - p" if abs(share - (1 - p)) < 0.03 else ""
            raise AssertionError(f"{name}: the share of zeros should be about {p}, and {remark} was dropped")


@check(
    "Dropout is the identity in eval mode, and right for p = 0 and p = 1",
    function="Dropout",
    points=0.5,
    elsewhere=True,
)
def test_dropout_exact(agree, rng):
    x = rng.uniform(9, 7, low=0.5, high=2.0)

    def observe(impl):
        inside = nn.Sequential(nn.Sequential(impl.Dropout(0.7)))
        return {
            "eval mode": impl.Dropout(0.7).eval()(x),
            "p = 0 in train mode": impl.Dropout(0.0)(x),
            "p = 1 in train mode": impl.Dropout(1.0)(x),
            "p = 1 in eval mode": impl.Dropout(1.0).eval()(x),
            "inside a model in eval mode": inside.eval()(x),
            "zero times the output in train mode": 0 * impl.Dropout(0.6)(x),
            "parameters": shapes(inside),
        }

    agree(observe)


def averages(layer: nn.Module) -> dict[str, Tensor]:
    """The running averages as they are now."""
    return {name: getattr(layer, name).clone() for name in ("running_mean", "running_var")}


@check(
    "BatchNorm1d in train mode normalises each column of the batch and updates the running averages",
    function="BatchNorm1d",
    points=1,
    elsewhere=True,
)
def test_batchnorm_train(agree, rng):
    batch, features = 7, 4
    x, again = rng.normal(batch, features, mean=1.5, std=2.0), rng.normal(batch, features, mean=-1.0, std=0.5)
    weight, bias = rng.uniform(features, low=0.5, high=2.0), rng.normal(features)

    def observe(impl):
        fresh = impl.BatchNorm1d(features).to(x.device)
        layer = set_values(impl.BatchNorm1d(features).to(x.device), weight=weight, bias=bias)
        seen = {"a new layer": fresh(x), "with weight and bias": layer(x)}
        seen |= {f"{name} after one batch": value for name, value in averages(layer).items()}
        seen["another batch"] = layer(again)
        return seen | {f"{name} after two batches": value for name, value in averages(layer).items()}

    agree(observe)


@check(
    "BatchNorm1d in eval mode uses the running averages and does not change them, and takes a batch of one",
    function="BatchNorm1d",
    points=0.5,
)
def test_batchnorm_eval(agree, rng):
    batch, features = 6, 5
    x = rng.normal(batch, features, mean=1.5, std=2.0)
    weight, bias = rng.uniform(features, low=0.5, high=2.0), rng.normal(features)
    mean, var = rng.normal(features), rng.uniform(features, low=0.5, high=3.0)

    def observe(impl):
        layer = impl.BatchNorm1d(features).to(x.device).eval()
        set_values(layer, weight=weight, bias=bias, running_mean=mean, running_var=var)
        return {
            "a batch": layer(x),
            "a batch of one": layer(x[:1]),
            "running_mean afterwards": layer.running_mean,
            "running_var afterwards": layer.running_var,
        }

    agree(observe)


def without_count(tensors: Any) -> dict[str, Any]:
    """Named tensors as they are now, without the optional num_batches_tracked."""
    return {name: t.detach().clone() for name, t in tensors if name != "num_batches_tracked"}


@check(
    "BatchNorm1d registers weight and bias as parameters, running_mean and running_var as buffers",
    function="BatchNorm1d",
    points=0.5,
)
def test_batchnorm_registered(agree, rng):
    features = rng.sizes(1, 3, 9)[0]
    x = rng.normal(8, features, mean=0.5)

    def observe(impl):
        layer = impl.BatchNorm1d(features)
        if not isinstance(layer, nn.Module):
            raise TypeError(f"the layer is a {type(layer).__name__}, and should be an nn.Module")
        seen = {
            "parameters of a new layer": without_count(layer.named_parameters()),
            "buffers of a new layer": without_count(layer.named_buffers()),
            "state_dict of a new layer": without_count(layer.state_dict().items()),
        }
        layer.to(x.device)(x)
        return seen | {"state_dict after a batch": without_count(layer.state_dict().items())}

    agree(observe)


@check(
    "Linear is x @ weight.T + bias, with and without bias, for one sample, a batch and a batch of sequences",
    function="Linear",
    points=1,
    elsewhere=True,
)
def test_linear_values(agree, rng):
    n_in, n_out, batch, steps = rng.sizes(4, 3, 9)
    weight, bias = rng.normal(n_out, n_in), rng.normal(n_out)
    x = rng.normal(batch, steps, n_in)

    def observe(impl):
        layer, without = impl.Linear(n_in, n_out).to(x.device), impl.Linear(n_in, n_out, bias=False).to(x.device)
        names = {"parameters": shapes(layer), "parameters for bias=False": shapes(without)}
        set_values(layer, weight=weight, bias=bias)
        set_values(without, weight=weight)
        return names | {
            "a batch": layer(x[0]),
            "one sample": layer(x[0, 0]),
            "a batch of one": layer(x[0, :1]),
            "a batch of sequences": layer(x),
            "bias=False": without(x[0]),
        }

    agree(observe)


def judge_start(name: str, values: Any, bound: float, *, may_be_zero: bool) -> None:
    """Assert that first values are inside [-bound, bound], and are not all equal (a bias may be zero)."""
    assert isinstance(values, Tensor), f"{name} should be a tensor"
    assert bool(values.isfinite().all()), f"{name} should be finite"
    largest = values.abs().max().item()
    inside = largest <= bound * (1 + 1e-5)
    assert inside, f"{name} should start between -1/sqrt(n_in) and 1/sqrt(n_in), {beyond(values)}"
    if not may_be_zero:
        assert largest > 0, f"{name} starts with zeros, so that all outputs would stay equal"
        assert len(values.unique()) > 1, f"{name} starts with equal entries, so that all outputs would stay equal"


def beyond(values: Tensor) -> str:
    """How the values leave the range."""
    if len(values.unique()) == 1:
        return "and all its entries are equal and larger"
    return "and has larger entries" if values.min() < 0 else "and has larger entries, and none below zero"


@check(
    "Linear starts with small random weights, from the range of nn.Linear",
    function="Linear",
    points=0.5,
)
def test_linear_start(student, rng):
    n_in, n_out = 60, 90
    x = rng.normal(5, n_in)

    def observe(impl):
        layer, without = impl.Linear(n_in, n_out), impl.Linear(n_in, n_out, bias=False)
        names = {"parameters": shapes(layer), "parameters for bias=False": shapes(without)}
        start = {"weight": layer.weight, "bias": layer.bias, "weight without bias": without.weight}
        return names | {"start": start, "bias=False": without.bias, "output": layer.to(x.device)(x)}

    seen = student(observe)
    assert seen["parameters"] == {"weight": (n_out, n_in), "bias": (n_out,)}, (
        "Linear should have the parameters weight of shape (n_out, n_in) and bias of shape (n_out,), "
        f"and has {named(seen['parameters'])}"
    )
    assert seen["parameters for bias=False"] == {"weight": (n_out, n_in)}, (
        "with bias=False Linear should have the parameter weight of shape (n_out, n_in) alone, "
        f"and has {named(seen['parameters for bias=False'])}"
    )
    assert seen["bias=False"] is None, "with bias=False the attribute bias should be None"
    for name, values in seen["start"].items():
        judge_start(name, values, n_in**-0.5, may_be_zero=name == "bias")
    output = seen["output"]
    right = x.cpu() @ seen["start"]["weight"].T + seen["start"]["bias"]
    assert isinstance(output, Tensor) and output.shape == right.shape, "the output should have the shape (B, n_out)"
    assert torch.allclose(output, right, rtol=1e-4, atol=1e-5), "the output should be x @ weight.T + bias"


def named(found: Any) -> str:
    """Names and shapes of parameters in words; (n_out, n_in) and the like have no numbers in them."""
    words = {60: "n_in", 90: "n_out"}
    if not isinstance(found, dict) or not found:
        return "none"
    return ", ".join(f"{name} ({', '.join(words.get(n, str(n)) for n in shape)})" for name, shape in found.items())
