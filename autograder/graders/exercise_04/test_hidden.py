"""Hidden checks of exercise_04: what must be left alone, unusual inputs, and steps one after another."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import CallRecorder, check, random_states

#: What every way of asking autograd for derivatives calls: backward, grad (torch.func too), or forward mode.
AUTOGRAD = ("backward", "grad", "_make_dual")


def with_gradient(x: Tensor) -> Tensor:
    """A leaf that requires grad and already holds a gradient of sevens."""
    leaf = x.clone().requires_grad_()
    leaf.grad = torch.full_like(x, 7.0)
    return leaf


def computed(x: Tensor) -> Tensor:
    """x's values in a tensor that requires grad and is no leaf."""
    return 1 * x.clone().requires_grad_()


def state(x: Tensor) -> dict[str, object]:
    """What a function must leave alone of a tensor."""
    return {"values": x, "grad": x.grad, "requires_grad": x.requires_grad}


def settings() -> dict[str, object]:
    """The global settings that every function must leave alone."""
    new = torch.empty(0)
    return {"grad mode": torch.is_grad_enabled(), "new tensors are": f"{new.dtype} on {new.device.type}"}


def watched(call: Callable[[Tensor], Tensor], x: Tensor) -> dict[str, object]:
    """call(x) twice, and afterwards all that it must leave alone."""
    before = random_states(stir=True)
    first = call(x)
    first = first.clone() if isinstance(first, Tensor) else first  # a second call might add to it
    seen = {"first call": first, "second call": call(x), "x": state(x)}
    return seen | {"random state as before": before == random_states()} | settings()


def autograd_calls(call: Callable[[Tensor], Tensor], x: Tensor) -> list[str]:
    """What call(x) asks of autograd."""
    with CallRecorder() as calls:
        call(x)
    return [name for name in calls.names if name in AUTOGRAD]


class Energy(nn.Module):
    """An f with parameters, Dropout and history: in eval mode, with gradients of sevens from earlier."""

    def __init__(self, weights: Tensor) -> None:
        super().__init__()
        self.weights = nn.Parameter(weights.clone())
        self.weights.grad = torch.full_like(weights, 7.0)
        self.drop = nn.Dropout(0.5)
        self.eval()

    def forward(self, x: Tensor) -> Tensor:
        return self.drop(self.weights * torch.sin(x)).sum()


class Normed(nn.Module):
    """Linear, BatchNorm, scaling by a parameter of its own; tells for each pass whether it was recorded."""

    def __init__(self, weights: list[Tensor]) -> None:
        super().__init__()
        self.blocks = nn.ModuleDict({"first": linear(*weights[:2]), "norm": nn.BatchNorm1d(len(weights[1]))})
        self.scale = nn.Parameter(weights[2].clone())
        self.recorded: list[bool] = []
        self.to(self.scale.device)

    def forward(self, x: Tensor) -> Tensor:
        hidden = self.blocks["norm"](self.blocks["first"](x))
        self.recorded.append(hidden.requires_grad)
        return self.scale * hidden


class Trouble(Exception):
    """Raised by Failing, and by nothing else."""


class Failing(Normed):
    """A model that fails once its work is done."""

    def forward(self, x: Tensor) -> Tensor:
        super().forward(x)
        raise Trouble("this model always fails")


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


def random_weights(rng: Any) -> list[Tensor]:
    """Weight and bias of a layer with 3 inputs and 5 outputs, and a scale for each output."""
    return [rng.normal(5, 3), rng.normal(5), rng.uniform(5, low=1.0, high=2.0)]


def module_state(module: nn.Module) -> dict[str, object]:
    """What a function must leave alone of a module."""
    return {
        "training": [m.training for m in module.modules()],
        "parameters": {name: state(p) for name, p in module.named_parameters()},
        "buffers": dict(module.named_buffers()),
    }


def parameters(values: list[Tensor], gradients: list[Tensor | None]) -> list[Tensor]:
    """Parameters with gradients."""
    leaves = [nn.Parameter(value.clone()) for value in values]
    for leaf, gradient in zip(leaves, gradients, strict=True):
        leaf.grad = None if gradient is None else gradient.clone()
    return leaves


def after_step(returned: object, params: list[Tensor]) -> dict[str, object]:
    """Parameters after a step; a gradient of None counts as zeros, because both mean "cleared"."""
    return {
        "values": [p.detach() for p in params],
        "gradients (None counts as zeros)": [torch.zeros_like(p) if p.grad is None else p.grad for p in params],
        "leaves": [p.is_leaf for p in params],
        "requires_grad": [p.requires_grad for p in params],
        "returned": returned,
    }


@check(
    "slope leaves x and every global setting alone, and gives the same when it is called again",
    function="slope",
    points=1,
)
def test_slope_leaves_x(agree, rng):
    n, m = rng.sizes(2, 3, 9)
    start, wide = rng.normal(n), rng.normal(m, 2, dtype=rng.float64)

    def observe(impl):
        return {
            "plain x": watched(impl.slope, start.clone()),
            "x with a gradient": watched(impl.slope, with_gradient(start)),
            "not contiguous, float64": watched(impl.slope, wide[:, 1]),
        }

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.slope(computed(start))})


@check(
    "manual_slope asks nothing of autograd and leaves x alone",
    function="manual_slope",
    points=0.75,
)
def test_manual_slope_leaves_x(agree, student, rng):
    n, m = rng.sizes(2, 3, 9)
    start, wide = rng.normal(n), rng.normal(m, 2, dtype=rng.float64)

    def observe(impl):
        return {
            "plain x": watched(impl.manual_slope, start.clone()),
            "x with a gradient": watched(impl.manual_slope, with_gradient(start)),
            "not contiguous, float64": watched(impl.manual_slope, wide[:, 1]),
            "computed from a leaf": impl.manual_slope(computed(start)),
        }

    agree(observe)
    calls = student(lambda impl: autograd_calls(impl.manual_slope, start))
    assert not calls, "the numbers are right, but they come from autograd: manual_slope is to be derived by hand"


@check("grad_of leaves x, the module f and every global setting alone", function="grad_of", points=0.5)
def test_grad_of_leaves_inputs(agree, rng):
    n, m = rng.sizes(2, 3, 7)
    start, weights, wide = rng.normal(n), rng.uniform(n, low=1.0, high=2.0), rng.normal(m, 2, n)

    def wave(x):
        return (torch.cos(x) * x).sum()

    def observe(impl):
        f = Energy(weights)
        return {
            "plain x": watched(lambda x: impl.grad_of(wave, x), start.clone()),
            "x with a gradient": watched(lambda x: impl.grad_of(wave, x), with_gradient(start)),
            "not contiguous": watched(lambda x: impl.grad_of(wave, x), wide[:, 1]),
            "f is a module": watched(lambda x: impl.grad_of(f, x), start.clone()),
            "the module afterwards": module_state(f),
        }

    agree(observe)
    agree(lambda impl: {"x computed from a leaf": impl.grad_of(wave, computed(start))})


@check(
    "grad_of is exact, and its zeros have x's dtype and shape, whatever f does not depend on",
    function="grad_of",
    points=0.5,
)
def test_grad_of_zeros(agree, rng):
    m, k = rng.sizes(2, 3, 7)
    precise, number = rng.normal(m, k, dtype=rng.float64), rng.normal()
    fixed, c = rng.normal(dtype=rng.float64), rng.normal(k, dtype=rng.float64)

    def observe(impl):
        w = c.clone().requires_grad_()
        return {
            "a slow wave on a high wall": impl.grad_of(lambda x: (1e8 + torch.sin(x / 3)).sum(), precise),
            "one entry of many": impl.grad_of(lambda x: 3 * x[1, 2] ** 2, precise),
            "x and parameters": impl.grad_of(lambda x: (x @ w).sum(), precise),
            "f(x) = x": impl.grad_of(lambda t: t, number),
            "parameters only": impl.grad_of(lambda x: (w * w).sum(), precise),
            "a constant": impl.grad_of(lambda x: fixed, precise),
            "a constant, x 0-D": impl.grad_of(lambda t: fixed, number),
            "a constant, x with a gradient": impl.grad_of(lambda x: fixed, with_gradient(precise)),
        }

    agree(observe)


@check(
    "sgd_step_ takes any iterable, and leaves parameters without a gradient as they are",
    function="sgd_step_",
    points=0.5,
)
def test_sgd_step_iterables(agree, rng):
    shapes = [(3,), (2, 5), (4,), (1,)]
    values = [rng.normal(*shape) for shape in shapes[:3]] + [rng.normal(*shapes[3], dtype=rng.float64)]
    moves: list[Tensor | None] = [None, rng.normal(*shapes[1]), None, rng.normal(*shapes[3], dtype=rng.float64)]
    forms = {
        "a list": list,
        "a tuple": tuple,
        "a generator": lambda params: (p for p in params),
        "values of a dictionary": lambda params: OrderedDict(enumerate(params)).values(),
        "parameters of a module": lambda params: nn.ParameterList(params).parameters(),
    }

    def observe(impl):
        seen = {}
        for name, form in forms.items():
            params = parameters(values, moves)
            params[2].requires_grad_(False)  # frozen by the caller
            seen[name] = after_step(impl.sgd_step_(form(params), 0.3), params) | settings()
        return seen

    agree(observe)


@check(
    "several steps of sgd_step_ lead a model downhill, each by the gradient of its own loss",
    function="sgd_step_",
    points=0.5,
)
def test_sgd_steps(agree, rng):
    weights, x, y = random_weights(rng), rng.normal(7, 3), rng.normal(7, 5)

    def observe(impl):
        model, losses, seen = linear(*weights[:2]), [], {}
        for _ in range(3):
            loss = (model(x) - y).square().mean()
            loss.backward()
            losses.append(loss.detach())
            seen = after_step(impl.sgd_step_(model.parameters(), 0.4), list(model.parameters()))
        return {"losses": losses, "after three steps": seen, "with lr=0": untouched(impl)} | settings()

    def untouched(impl):
        params = parameters(weights, weights)
        return after_step(impl.sgd_step_(params, 0.0), params)

    agree(observe)


@check(
    "infer leaves modes, parameters and x alone, and records nothing in a model that trains either",
    function="infer",
    points=0.25,
)
def test_infer_leaves_model(agree, rng):
    weights, x, precise = random_weights(rng), rng.normal(4, 3), rng.normal(6, 3, dtype=rng.float64)

    def observe(impl):
        seen = {}
        for name, value in {"plain x": x.clone(), "x with a gradient": with_gradient(x)}.items():
            for training in (True, False):
                model = Normed(weights).train(training)
                model.scale.grad = torch.full_like(model.scale, 7.0)
                model.blocks["first"].bias.requires_grad_(False)
                output = impl.infer(model, value)
                seen[f"{name}, training={training}"] = {
                    "output": output,
                    "it requires grad": getattr(output, "requires_grad", None),
                    "a graph was recorded": any(model.recorded),
                    "x": state(value),
                    "model": module_state(model),
                } | settings()
        hooked = Normed(weights)
        hooked.register_forward_hook(lambda module, args, output: 2 * output)
        seen["a hook doubles the output"] = impl.infer(hooked, x)
        seen["float64"] = impl.infer(Normed([w.to(precise.dtype) for w in weights]).to(precise.dtype), precise)
        return seen

    agree(observe)


@check(
    "infer lets the model's error through, and leaves modes and settings as they were",
    function="infer",
    points=0.25,
)
def test_infer_raises(agree, rng):
    weights, x = random_weights(rng), rng.normal(4, 3)

    def observe(impl):
        seen = {"output": impl.infer(Normed(weights), x)} | settings()
        for training in (True, False):
            torch.set_grad_enabled(True)
            model = Failing(weights).train(training)
            raised = False
            try:
                impl.infer(model, x)
            except Trouble:
                raised = True
            case = {"the error arrives": raised, "a graph was recorded": any(model.recorded)}
            seen[f"it raises, training={training}"] = case | module_state(model) | settings()
        return seen

    agree(observe)


@check(
    "freeze changes nothing else: values, gradients, modes, and the way of gradients to what lies in front",
    function="freeze",
    points=0.75,
)
def test_freeze_leaves_the_rest(agree, rng):
    weights, x = random_weights(rng), rng.normal(4, 3)

    def observe(impl):
        seen = {}
        for training in (True, False):
            module = Normed(weights).train(training)
            module.scale.grad = torch.full_like(module.scale, 7.0)
            module.blocks["norm"].weight.requires_grad_(False)  # frozen already
            before = list(module.parameters())
            result = impl.freeze(module)
            after = list(module.parameters())
            case = {"it returns the module": result is module, "module": module_state(module)}
            case["same parameters"] = len(after) == len(before) and all(map(lambda p, q: p is q, before, after))
            leaf = x.clone().requires_grad_()
            output = module(leaf)
            if output.requires_grad:  # backward would raise otherwise, and the comparison says more
                output.square().sum().backward()
            case |= {"output": output, "gradient of the input": leaf.grad, "recorded": module.recorded}
            seen[f"training={training}"] = case | settings()
        bare = nn.Tanh()
        seen["a module without parameters"] = impl.freeze(bare) is bare
        return seen

    agree(observe)
