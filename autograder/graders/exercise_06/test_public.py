"""Public checks of exercise 06: modules, registration, hooks.

How an MLP names and arranges its layers is free.  All sizes of a network differ, so that the shape of a
parameter tells its place, and each network is filled with the same numbers by shape.
"""

import math
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check


def weights_and_biases(rng: Any, widths: list[int], dtype: torch.dtype = torch.float32) -> dict[tuple[int, ...], Any]:
    """Numbers for every weight and bias between neighbouring widths, by shape."""
    table = {}
    for before, after in pairwise(widths):
        table[after, before] = rng.normal(after, before, std=0.6, dtype=dtype)
        table[(after,)] = rng.normal(after, dtype=dtype)
    return table


def filled(model: Any, x: Tensor, table: dict[tuple[int, ...], Any]) -> nn.Module:
    """The model on x's device and in its dtype, its parameters filled from the table."""
    if not isinstance(model, nn.Module):
        raise TypeError(f"MLP(...) is a {type(model).__name__}, and should be an nn.Module")
    model.to(device=x.device, dtype=x.dtype)
    with torch.no_grad():
        model(x)  # lazy layers know their sizes after a first batch
        for p in model.parameters():
            shape = tuple(p.shape)
            if shape in table:
                p.copy_(table[shape])
            elif shape[::-1] in table:  # a weight of one's own may be kept the other way round
                p.copy_(table[shape[::-1]].t())
    return model


def entries(model: nn.Module) -> list[int]:
    """The number of entries of each parameter, smallest first."""
    return sorted(p.numel() for p in model.parameters())


@check(
    "MLP is Linear and tanh for each hidden size, then one Linear, and all layers are registered",
    function="MLP",
    points=1,
    elsewhere=True,
)
def test_mlp_values(agree, rng):
    n_in, a, b, n_out, batch = rng.sizes(5, 4, 12)
    cases = {"two hidden layers": [n_in, a, b, n_out], "one hidden layer": [n_in, b, n_out]}
    tables = {name: weights_and_biases(rng, widths) for name, widths in cases.items()}
    x = rng.normal(batch, n_in)

    def observe(impl):
        seen = {}
        for name, (first, *hidden, last) in cases.items():
            model = filled(impl.MLP(first, hidden, last), x, tables[name])
            seen[name] = {
                "entries of the parameters": entries(model),
                "output": model(x),
                "output for one row": model(x[:1]),
                "output, called again": model(x),
            }
        return seen

    agree(observe)


def example_modules() -> dict[str, nn.Module]:
    """Modules of several kinds, some of them with frozen parameters."""
    partly = nn.Sequential(nn.Linear(7, 5), nn.Tanh(), nn.Linear(5, 3))
    partly[0].weight.requires_grad_(False)
    partly[2].bias.requires_grad_(False)
    return {
        "Linear(4, 3)": nn.Linear(4, 3),
        "Linear(4, 3, bias=False)": nn.Linear(4, 3, bias=False),
        "a nested Sequential": nn.Sequential(nn.Sequential(nn.Linear(6, 2), nn.Tanh()), nn.Linear(2, 5)),
        "some parameters frozen": partly,
        "all parameters frozen": nn.Linear(8, 3).requires_grad_(False),
        "BatchNorm1d(11)": nn.BatchNorm1d(11),
        "Tanh()": nn.Tanh(),
    }


@check("count_parameters counts the entries of all trainable parameters", function="count_parameters", points=0.75)
def test_count_parameters(agree, device):
    agree(lambda impl: {name: impl.count_parameters(m.to(device)) for name, m in example_modules().items()})


def bound(weight: Tensor) -> float:
    """The a of Glorot and Bengio, equation 16, for a weight (n_out, n_in)."""
    return math.sqrt(6 / sum(weight.shape))


def other_ranges(weight: Tensor) -> dict[str, float]:
    """Ends of ranges that are often taken by mistake, with their names."""
    n_out, n_in = weight.shape
    return {
        "sqrt(6 / n_in)": math.sqrt(6 / n_in),
        "sqrt(6 / n_out)": math.sqrt(6 / n_out),
        "the half of it": bound(weight) / 2,
        "its square": bound(weight) ** 2,
        "the default of nn.Linear": 1 / math.sqrt(n_in),
        "that with the gain for tanh": bound(weight) * 5 / 3,
        "that with the gain for ReLU": bound(weight) * math.sqrt(2),
    }


def distance(values: Tensor, low: float, high: float) -> float:
    """The largest difference between the values' distribution and the uniform one (Kolmogorov's distance)."""
    ordered = values.sort().values.double()
    uniform = ((ordered - low) / (high - low)).clamp(0, 1)
    steps = torch.arange(len(ordered) + 1) / len(ordered)
    return max((steps[1:] - uniform).max().item(), (uniform - steps[:-1]).max().item())


def judge_weight(name: str, weight: Any) -> None:
    """Assert that the entries are uniform in [-a, a].

    Entries that are drawn so fail with a probability below 2 exp(-2 n 0.05^2) each (Massart's form of the
    inequality of Dvoretzky, Kiefer and Wolfowitz), which for n >= 5000 is 3e-11.
    """
    assert isinstance(weight, Tensor) and weight.dim() == 2, f"{name}: the weight should be a matrix"
    assert weight.numel() >= 5000, f"{name}: the weight has another shape than before"
    values, a = weight.flatten(), bound(weight)
    assert bool(values.isfinite().all()), f"{name}: some entries of the weight are not finite"
    assert len(values.unique()) > 0.9 * len(values), f"{name}: many entries of the weight are equal"
    if distance(values, -a, a) > 0.05 or values.abs().max().item() > a * (1 + 1e-5):
        raise AssertionError(f"{name}: the weight should be uniform between -a and a, and {remark(weight)}")


def remark(weight: Tensor) -> str:
    """What the entries look like, in words."""
    values, a = weight.flatten(), bound(weight)
    far = {name: distance(values, -end, end) for name, end in other_ranges(weight).items()}
    nearest = min(far, key=far.__getitem__)
    if far[nearest] < 0.05:
        return f"is uniform with {nearest} in the place of a"
    if distance(values, 0, a) < 0.05:
        return "is uniform between 0 and a"
    inside = values.abs().max().item() <= a * (1 + 1e-5)
    kind = "inside that range, but not uniform" if inside else "not uniform, with entries outside that range"
    return f"is {kind} (standard deviation {values.std().item():.3f} where {a / math.sqrt(3):.3f} is right)"


@check(
    "init_xavier_ draws the weights of Linear layers uniformly between -a and a, and sets their biases to zero",
    function="init_xavier_",
    points=1,
)
def test_init_values(student, device):
    def observe(impl):
        wide, narrow, alone = nn.Linear(50, 140), nn.Linear(45, 150, bias=False), nn.Linear(70, 110)
        nested = nn.Sequential(wide, nn.Tanh(), nn.Sequential(narrow)).to(device)
        impl.init_xavier_(nested)
        impl.init_xavier_(alone.to(device))
        return {
            "weights": {
                "Linear(50, 140) in a Sequential": wide.weight,
                "Linear(45, 150, bias=False) deeper inside": narrow.weight,
                "a Linear(70, 110) by itself": alone.weight,
            },
            "biases": {"Linear(50, 140) in a Sequential": wide.bias, "a Linear(70, 110) by itself": alone.bias},
        }

    seen = student(observe)
    for name, weight in seen["weights"].items():
        judge_weight(name, weight)
    for name, bias in seen["biases"].items():
        assert isinstance(bias, Tensor), f"{name}: the bias is gone"
        assert not bool(bias.any()), f"{name}: the bias should be zero"


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


@check(
    "predict_proba is the softmax of the logits, also of logits in the hundreds, and hooks run",
    function="predict_proba",
    points=0.75,
    elsewhere=True,
)
def test_predict_proba(agree, rng):
    features, classes, batch = rng.sizes(3, 4, 9)
    weight, bias, x = rng.normal(classes, features), rng.normal(classes), rng.normal(batch, features)

    def observe(impl):
        calls = []
        hooked = linear(weight, bias)
        hooked.register_forward_hook(lambda module, args, output: calls.append(tuple(output.shape)))
        return {
            "ordinary logits": impl.predict_proba(linear(weight, bias), x),
            "logits in the hundreds": impl.predict_proba(linear(weight, bias + 300), x),
            "logits far below zero": impl.predict_proba(linear(weight, bias - 300), x),
            "one row": impl.predict_proba(linear(weight, bias), x[:1]),
            "with a hook": impl.predict_proba(hooked, x),
            "the hook ran": len(calls) > 0,
        }

    # exp(z - logsumexp(z)) is right too: for z of 300 and more the difference is known to 3e-5 in float32.
    agree(observe, rtol=2e-4)


class Log(list[Any]):
    """A list that a deep copy of a model shares with the model, so that calls of the copy are seen too."""

    def __deepcopy__(self, memo: Any) -> "Log":
        return self


class Branching(nn.Module):
    """Two ways that are added; its parts are used in another order than they are registered in."""

    def __init__(self, table: dict[str, list[Any]]) -> None:
        super().__init__()
        self.head = nn.Sequential(nn.Tanh(), linear(*table["head"]))
        self.body = nn.Sequential(linear(*table["body"]), nn.ReLU())
        self.skip = linear(*table["skip"])

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.body(x) - self.skip(x))


class Failing(nn.Module):
    """A model that raises when half of its work is done."""

    def __init__(self, table: dict[str, list[Any]]) -> None:
        super().__init__()
        self.first, self.second = linear(*table["body"]), linear(*table["head"])

    def forward(self, x: Tensor) -> Tensor:
        self.first(x)
        raise ValueError("this model always fails")


def branching_numbers(rng: Any, features: int, width: int, outputs: int) -> dict[str, list[Any]]:
    sizes = {"body": (width, features), "skip": (width, features), "head": (outputs, width)}
    return {name: [rng.normal(*size), rng.normal(size[0])] for name, size in sizes.items()}


def as_found(result: Any) -> Any:
    """The dictionary as it is now: later changes do not reach the copy."""
    if not isinstance(result, dict):
        return result
    return {key: value.clone() if isinstance(value, Tensor) else value for key, value in result.items()}


def hooks(model: nn.Module) -> int:
    """How many forward hooks there are, on the parts of the model and on all modules at once."""
    everywhere = torch.nn.modules.module
    tables = [everywhere._global_forward_hooks, everywhere._global_forward_pre_hooks]
    tables += [table for m in model.modules() for table in (m._forward_hooks, m._forward_pre_hooks)]
    return sum(map(len, tables))


@check(
    "layer_outputs gives the output of every leaf of the model under its name, and of nothing else",
    function="layer_outputs",
    points=0.75,
    elsewhere=True,
)
def test_layer_outputs(agree, rng):
    features, width, outputs, batch = rng.sizes(4, 4, 11)
    table, x = branching_numbers(rng, features, width, outputs), rng.normal(batch, features)

    def observe(impl):
        chain = nn.Sequential(linear(*table["body"]), nn.Tanh(), linear(*table["head"]))
        return {
            "a Sequential": as_found(impl.layer_outputs(chain, x)),
            "a model with branches": as_found(impl.layer_outputs(Branching(table), x)),
            "one row": as_found(impl.layer_outputs(Branching(table), x[:1])),
        }

    agree(observe)


def error_reaches_caller(impl: Any, model: nn.Module, x: Tensor) -> bool:
    try:
        impl.layer_outputs(model, x)
    except NotImplementedError:  # the stub
        raise
    except Exception:
        return True
    return False


@check(
    "layer_outputs removes its hooks, also when the model raises an error, which reaches the caller",
    function="layer_outputs",
    points=0.75,
)
def test_layer_outputs_hooks(agree, rng):
    features, width, outputs, batch = rng.sizes(4, 4, 11)
    table, x = branching_numbers(rng, features, width, outputs), rng.normal(batch, features)
    other = rng.normal(batch, features)

    def observe(impl):
        model, failing = Branching(table), Failing(table)
        result = impl.layer_outputs(model, x)
        before = as_found(result)
        seen = {"outputs": before, "hooks left on the model": hooks(model)}
        seen["output of the model afterwards"] = model(other)
        seen["outputs after one more call of the model"] = as_found(result)
        seen["an error of the model reaches the caller"] = error_reaches_caller(impl, failing, x)
        seen["hooks left on the model that raised"] = hooks(failing)
        return seen

    agree(observe)
