"""Public checks of exercise_04: values of all six functions, what is recorded, and the settings afterwards."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import CallRecorder, autograd_graph, check

#: What every way of asking autograd for derivatives calls: backward, grad (torch.func too), or forward mode.
AUTOGRAD = ("backward", "grad", "_make_dual")


def state(x: Tensor) -> dict[str, object]:
    """What a function must leave alone of a tensor."""
    return {"values": x, "grad": x.grad, "requires_grad": x.requires_grad}


def autograd_calls(call: Callable[[Tensor], Tensor], x: Tensor) -> list[str]:
    """What call(x) asks of autograd."""
    with CallRecorder() as calls:
        call(x)
    return [name for name in calls.names if name in AUTOGRAD]


class GraphRecorder(CallRecorder):
    """Keeps the graph of the first tensor that autograd is asked about."""

    graph: dict[str, Any] | None = None

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if self.graph is None and getattr(func, "__name__", "") in AUTOGRAD and args:
            first = args[0][0] if isinstance(args[0], (list, tuple)) else args[0]
            self.graph = autograd_graph(first)
        return super().__torch_function__(func, types, args, kwargs)


def graph_of(call: Callable[[Tensor], Tensor], x: Tensor) -> dict[str, Any] | None:
    """The graph that call(x) recorded."""
    with GraphRecorder() as recorder:
        call(x.clone())
    return recorder.graph


class Watched(nn.Sequential):
    """Linear, tanh, Linear with given weights; tells, for each pass, whether its hidden layer was recorded."""

    def __init__(self, weights: list[Tensor]) -> None:
        super().__init__(linear(*weights[:2]), nn.Tanh(), linear(*weights[2:]))
        self.recorded: list[bool] = []

    def forward(self, x: Tensor) -> Tensor:
        hidden = self[1](self[0](x))
        self.recorded.append(hidden.requires_grad)
        return self[2](hidden)


class Trouble(Exception):
    """Raised by Failing, and by nothing else."""


class Failing(Watched):
    """A model that fails after its first half."""

    def forward(self, x: Tensor) -> Tensor:
        super().forward(x)
        raise Trouble("this model always fails")


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


def random_weights(rng: Any) -> list[Tensor]:
    """Weight and bias of two linear layers: 3 inputs, 5 hidden units, 2 outputs."""
    return [rng.normal(*size) for size in ((5, 3), (5,), (2, 5), (2,))]


def parameters(values: list[Tensor], gradients: list[Tensor | None]) -> list[Tensor]:
    """Leaves that require grad, with gradients."""
    leaves = [value.clone().requires_grad_() for value in values]
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


@check("slope is the gradient of y = mean((x + 2)**2 + 3), by autograd", function="slope", points=1, elsewhere=True)
def test_slope(agree, student, picture, rng):
    n, m = rng.sizes(2, 3, 9)
    x, precise, one = rng.normal(n), rng.normal(m, dtype=rng.float64), rng.uniform(1, low=1.0, high=2.0)
    picture.afterwards(lambda impl: graph_of(impl.slope, x), picture.graph)
    agree(
        lambda impl: {
            "float32": impl.slope(x),
            "float64": impl.slope(precise),
            "one entry": impl.slope(one),
            "at -2, where y is flat": impl.slope(torch.full_like(x, -2.0)),
        }
    )
    calls = student(lambda impl: autograd_calls(impl.slope, x))
    assert calls, "the numbers are right, but autograd was not asked for them: neither backward nor grad was called"


@check("manual_slope is the same, from the chain rule", function="manual_slope", points=0.5, elsewhere=True)
def test_manual_slope(agree, rng):
    n, m = rng.sizes(2, 3, 9)
    x, precise, one = rng.normal(n), rng.normal(m, dtype=rng.float64), rng.uniform(1, low=1.0, high=2.0)
    agree(
        lambda impl: {
            "float32": impl.manual_slope(x),
            "float64": impl.manual_slope(precise),
            "one entry": impl.manual_slope(one),
            "at -2, where y is flat": impl.manual_slope(torch.full_like(x, -2.0)),
        }
    )


@check("grad_of is the gradient of any f, in x's shape", function="grad_of", points=0.5, elsewhere=True)
def test_grad_of(agree, rng):
    n, m, k = rng.sizes(3, 2, 7)
    x, matrix, weights = rng.normal(n), rng.normal(m, k), rng.normal(k)
    number, precise = rng.uniform(low=0.5, high=1.5), rng.normal(n, dtype=rng.float64)
    agree(
        lambda impl: {
            "a vector": impl.grad_of(lambda x: (x**3).sum(), x),
            "a matrix": impl.grad_of(lambda x: (torch.sin(x) @ weights).sum(), matrix),
            "a 0-D tensor": impl.grad_of(torch.exp, number),
            "float64": impl.grad_of(lambda x: torch.logsumexp(x, dim=0), precise),
        }
    )


@check("grad_of is zero where f ignores some of x or all of it", function="grad_of", points=0.5, elsewhere=True)
def test_grad_of_ignores(agree, rng):
    m, k = rng.sizes(2, 3, 7)
    x, c = rng.normal(m, k), rng.normal(k)

    def observe(impl):
        w = c.clone().requires_grad_()
        return {
            "f uses the second row only": impl.grad_of(lambda x: (x[1] ** 2).sum(), x),
            "f uses parameters, and no x": impl.grad_of(lambda x: (w * w).sum(), x),
            "f is a constant": impl.grad_of(lambda x: c.sum(), x),
        }

    agree(observe)


@check(
    "sgd_step_ moves each parameter against its gradient, in place, and clears the gradients",
    function="sgd_step_",
    points=1,
    elsewhere=True,
)
def test_sgd_step(agree, rng):
    shapes = [(4, 3), (5,), ()]
    values, gradients = [[rng.normal(*shape) for shape in shapes] for _ in range(2)]

    def observe(impl):
        seen = {}
        for lr in (0.1, 2.0):
            params = parameters(values, gradients)
            given = list(params)
            returned = impl.sgd_step_(given, lr)
            seen[f"lr={lr}"] = after_step(returned, params)
            seen[f"lr={lr}"]["the list holds the same tensors"] = [a is b for a, b in zip(given, params, strict=False)]
        return seen

    agree(observe)


@check("infer returns model(x), and nothing was recorded on the way", function="infer", points=0.5, elsewhere=True)
def test_infer(agree, rng):
    weights, x = random_weights(rng), rng.normal(4, 3)

    def observe(impl):
        seen = {}
        for name, value in {"plain x": x.clone(), "x requires grad": x.clone().requires_grad_()}.items():
            model = Watched(weights)
            output = impl.infer(model, value)
            seen[name] = {
                "output": output,
                "the output requires grad": getattr(output, "requires_grad", None),
                "a graph was recorded": any(model.recorded),
                "x": state(value),
                "parameters require grad": [p.requires_grad for p in model.parameters()],
            }
        return seen

    agree(observe)


@check("after infer the grad mode is as before, also when the model raises", function="infer", points=0.5)
def test_infer_grad_mode(agree, rng):
    weights, x = random_weights(rng), rng.normal(4, 3)

    def observe(impl):
        seen = {"output": impl.infer(Watched(weights), x), "grad mode": torch.is_grad_enabled()}
        torch.set_grad_enabled(True)
        raised = False
        try:
            impl.infer(Failing(weights), x)
        except Trouble:
            raised = True
        seen["a model that raises"] = {"its error reaches the caller": raised, "grad mode": torch.is_grad_enabled()}
        return seen

    agree(observe)


@check("freeze: no parameter requires grad any more, at any depth", function="freeze", points=0.5)
def test_freeze(agree, rng):
    weights, x = random_weights(rng), rng.normal(4, 3)

    def observe(impl):
        inner = nn.Sequential(linear(*weights[:2]), nn.BatchNorm1d(5))
        module = nn.Sequential(inner, nn.Tanh(), linear(*weights[2:])).to(x.device)
        result = impl.freeze(module)
        return {
            "it returns the module": result is module,
            "require grad": {name: p.requires_grad for name, p in module.named_parameters()},
            "output": module(x),
            "one layer": [p.requires_grad for p in impl.freeze(linear(*weights[2:])).parameters()],
        }

    agree(observe)
