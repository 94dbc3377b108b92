"""Hidden checks of exercise 06: any widths, training, other kinds of layers and inputs, what must stay as it was.

The helpers that fill a network by shape and judge a weight's distribution are those of the public checks.
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
    "MLP takes any number of hidden layers, also none, also equal ones, and leaves its list alone",
    function="MLP",
    points=0.75,
)
def test_mlp_widths(agree, rng):
    n_in, a, b, n_out, batch = rng.sizes(5, 4, 12)
    cases = {
        "no hidden layer": [n_in, n_out],
        "three hidden layers": [n_in, a, b, a, n_out],
        "equal hidden layers": [n_in, a, a, a, n_out],
        "one output": [n_in, b, 1],
        "one input": [1, b, n_out],
        "hidden layers of one unit": [n_in, 1, b, n_out],
    }
    tables = {name: weights_and_biases(rng, widths) for name, widths in cases.items()}
    # A weight of one's own may be kept the other way round; these look the same in both ways.
    tables["three hidden layers"][b, a] = tables["three hidden layers"][a, b].t()
    square = tables["equal hidden layers"][a, a]
    tables["equal hidden layers"][a, a] = (square + square.t()) / 2
    inputs = {name: rng.normal(batch, widths[0]) for name, widths in cases.items()}

    def observe(impl):
        seen = {}
        for name, (first, *hidden, last) in cases.items():
            given = list(hidden)
            model = filled(impl.MLP(first, given, last), inputs[name], tables[name])
            unchanged = given == hidden
            given.append(99)
            seen[name] = {
                "entries of the parameters": entries(model),
                "output": model(inputs[name]),
                "output for one row": model(inputs[name][:1]),
                "the list is unchanged": unchanged,
            }
        return seen

    agree(observe)


def gradients(model: nn.Module) -> dict[str, Any]:
    """The gradients of the parameters by their numbers of entries, each as a sorted list of numbers.

    Sorted, as a weight of one's own may be kept the other way round.
    """
    pairs = [(p.numel(), p.grad) for p in model.parameters()]
    return {f"{n} entries": None if g is None else g.flatten().sort().values for n, g in pairs}


@check(
    "MLP can be trained, saved and loaded, and works with float64 and with any layout of its input",
    function="MLP",
    points=0.5,
)
def test_mlp_training(agree, rng):
    n_in, a, b, n_out, batch = 3, 7, 5, 4, 6  # all weights and biases differ in their numbers of entries
    widths = [n_in, a, b, n_out]
    table, wide_table = weights_and_biases(rng, widths), weights_and_biases(rng, widths, rng.float64)
    x, w, wide = rng.normal(batch, n_in), rng.normal(batch, n_out), rng.normal(batch, n_in, dtype=rng.float64)
    turned = rng.normal(n_in, batch).t()

    def observe(impl):
        def make():
            return impl.MLP(n_in, [a, b], n_out)

        calls = []
        model, given = filled(make(), x, table), x.clone().requires_grad_()
        hook = model.register_forward_hook(lambda module, args, output: calls.append(module is model))
        output = model(given)
        hook.remove()
        (w * output).sum().backward()
        twin = filled(make(), x, {})
        twin.load_state_dict(model.state_dict())
        seen = {"hooks of the model run": calls, "output": output, "gradients": gradients(model)}
        seen |= {"gradient of the input": given.grad, "input afterwards": given.detach()}
        seen |= {"output of a loaded model": twin(x), "output in eval mode": model.eval()(x)}
        seen |= {"non-contiguous input": model(turned), "float64": filled(make(), wide, wide_table)(wide)}
        seen["all parameters can be trained"] = all(p.requires_grad for p in model.parameters())
        return seen

    agree(observe)


@check(
    "every MLP is a model of its own, with its own first weights",
    function="MLP",
    points=0.25,
)
def test_mlp_separate(student, reference, rng):
    n_in, a, b, n_out, batch = rng.sizes(5, 4, 12)
    table, x = weights_and_biases(rng, [n_in, a, b, n_out]), rng.normal(batch, n_in)

    def observe(impl):
        first, second, draws = impl.MLP(n_in, [a, b], n_out), impl.MLP(n_in, [a, b], n_out), []
        for _ in range(2):
            impl.MLP(n_in, [a, b], n_out)
            draws.append(torch.rand(3, device="cpu"))
        filled(second, x, {})
        before = second(x)
        output = filled(first, x, table)(x)
        return {"output": output, "before": before, "after": second(x), "draws": draws}

    right, seen = reference(observe)["output"], student(observe)
    output = seen["output"]
    assert isinstance(output, Tensor) and output.shape == right.shape, "the output has not the shape (B, n_out)"
    assert torch.allclose(output, right, rtol=1e-4, atol=1e-5), "the output of a filled network has wrong values"
    assert torch.equal(seen["before"], seen["after"]), "two networks share their weights: one changed with the other"
    # Three draws are equal by chance with probability 2^-72.
    assert not torch.equal(*seen["draws"]), (
        "after each MLP(...) the next random numbers are equal, as if a seed was set"
    )


class Scaled(nn.Module):
    """A parameter without dimensions beside a layer, and a buffer."""

    def __init__(self, trainable: bool) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(2.0), requires_grad=trainable)
        self.layers = nn.ModuleDict({"inner": nn.Sequential(nn.Conv2d(2, 3, 4), nn.BatchNorm2d(3))})
        self.weights = nn.ParameterList([nn.Parameter(torch.zeros(2, 3, 5)), nn.Parameter(torch.zeros(7))])
        self.register_buffer("offset", torch.zeros(50))


@check(
    "count_parameters works for any module, with parameters of any shape at any depth, and changes nothing",
    function="count_parameters",
    points=0.5,
)
def test_count_parameters_anywhere(agree, rng, device):
    sizes = rng.sizes(3, 2, 9)

    def modules():
        deep = nn.Sequential(nn.Linear(sizes[0], sizes[1]))
        for size in sizes:
            deep = nn.Sequential(nn.Linear(size, size + 1), deep)
        half = Scaled(trainable=True)
        half.layers.requires_grad_(False)
        used = nn.Sequential(nn.Linear(sizes[0], sizes[2]), nn.Linear(sizes[2], 2))
        used[0].weight.grad = torch.zeros_like(used[0].weight)
        tied = nn.Sequential(nn.Embedding(sizes[0], sizes[1]), nn.Linear(sizes[1], sizes[0]))
        tied[1].weight = tied[0].weight
        return {
            "a weight in two places": tied,
            "deep": deep,
            "own parameters, a dictionary and a list": Scaled(trainable=True),
            "own parameter frozen": Scaled(trainable=False),
            "layers frozen": half,
            "one gradient there": used.eval(),
            "embedding": nn.Embedding(sizes[0], sizes[1]),
            "no parameter": nn.Sequential(nn.ReLU(), nn.Flatten()),
            "empty": nn.ModuleList(),
            "float64": nn.Linear(sizes[1], sizes[2], dtype=torch.float64),
        }

    def observe(impl):
        seen = {}
        for name, module in modules().items():
            if name != "float64":
                module = module.to(device)
            flags = [p.requires_grad for p in module.parameters()]
            seen[name] = {"count": impl.count_parameters(module), "training": module.training}
            seen[name]["flags are as before"] = flags == [p.requires_grad for p in module.parameters()]
        return seen

    agree(observe)


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


def possible(weight: Tensor) -> bool:
    """Whether all entries are between -a and a, and one is not small: all of ten or more are with 10^-10 at most."""
    largest, a = weight.abs().max().item(), bound(weight)
    return 0.1 * a < largest <= a * (1 + 1e-5)


def kinds_of_layers(numbers: Any) -> nn.Sequential:
    """Linear layers with and without bias or gradient, among layers that are none; no value is a usual start."""
    model = nn.Sequential(
        nn.Linear(3, 7),
        nn.Sequential(nn.Linear(7, 5, bias=False), nn.BatchNorm1d(5), nn.Sequential(nn.Linear(5, 2))),
        nn.Conv2d(2, 3, 4),
        nn.Embedding(6, 4),
        nn.Bilinear(2, 3, 4),
        nn.LayerNorm(9),
        nn.Linear(4, 6),
    ).to(numbers.device)
    with torch.no_grad():
        for i, p in enumerate(model.parameters()):
            p.copy_(numbers.roll(11 * i)[: p.numel()].view_as(p))
    return model


@check(
    "init_xavier_ changes every Linear layer, in place, and nothing else, and returns the module",
    function="init_xavier_",
    points=0.75,
    elsewhere=True,
)
def test_init_leaves_the_rest(agree, rng):
    numbers = rng.uniform(500, low=2.0, high=3.0)

    def is_linear(name):
        return name.split(".")[0] in ("0", "6") or name.startswith(("1.0.", "1.2."))

    def observe(impl):
        model = kinds_of_layers(numbers).eval()
        model[6].requires_grad_(False)
        model[0].weight.grad = torch.ones_like(model[0].weight)
        before = dict(model.named_parameters())
        old = {name: p.detach().clone() for name, p in before.items()}
        result = impl.init_xavier_(model)
        after = dict(model.named_parameters())
        linear = {name: p.detach() for name, p in after.items() if is_linear(name)}
        weights = {name: p for name, p in linear.items() if name.endswith("weight")}
        return {
            "the result is the module itself": result is model,
            "zero biases": {name: p for name, p in linear.items() if name.endswith("bias")},
            "weights times zero": {name: p * 0 for name, p in weights.items()},  # their shapes, dtypes and devices
            "weights as before": [name for name, p in weights.items() if bool((p == old[name]).any())],
            "weights that cannot be such draws": [name for name, p in weights.items() if not possible(p)],
            "other parameters": {name: p.detach() for name, p in after.items() if not is_linear(name)},
            "parameters that are other objects now": [n for n in before if after.get(n) is not before[n]],
            "parameters that are no leaves": [n for n, p in after.items() if not p.is_leaf],
            "requires_grad": {name: p.requires_grad for name, p in after.items()},
            "gradients": {name: p.grad for name, p in after.items()},
            "buffers": dict(model.named_buffers()),
            "training": [m.training for m in model.modules()],
            "grad mode is on": torch.is_grad_enabled(),
            "default dtype": str(torch.get_default_dtype()),
        }

    agree(observe)


class SpecialLinear(nn.Linear):
    """An nn.Linear of another class, as nn.MultiheadAttention has one."""


@check(
    "init_xavier_ draws every weight anew, in its own dtype, and sets no seed",
    function="init_xavier_",
    points=0.5,
)
def test_init_draws(student, rng, device):
    def observe(impl):
        seen, draws = {}, []
        for number in (1, 2):
            equal = nn.Sequential(nn.Linear(40, 130), nn.Tanh(), nn.Linear(130, 40), nn.Tanh(), nn.Linear(40, 130))
            frozen, single = nn.Linear(60, 170).requires_grad_(False), nn.Linear(6000, 1)
            wide, special = nn.Linear(55, 145).to(dtype=rng_float64), SpecialLinear(65, 135)
            model = nn.ModuleList([equal, frozen, single, wide, special]).to(device)
            impl.init_xavier_(model)
            draws.append(torch.rand(3, device="cpu"))
            seen |= {f"{number}: {name}": m.weight.detach() for name, m in model.named_modules() if is_linear(m)}
        return {"weights": seen, "draws": draws, "dtype": str(wide.weight.dtype)}

    rng_float64 = rng.float64

    def is_linear(m):
        return isinstance(m, nn.Linear)

    seen = student(observe)
    for weight in seen["weights"].values():
        judge_weight("one of the Linear layers", weight)
    assert seen["dtype"] == str(rng_float64), "a weight has another dtype than before"
    first, second = seen["weights"]["1: 0.0"], seen["weights"]["1: 0.4"]
    assert not torch.equal(first, second), "two layers of equal size have equal weights, as if a seed was set for each"
    # Three draws are equal by chance with probability 2^-72.
    assert not torch.equal(*seen["draws"]), "after each call the next random numbers are equal, as if a seed was set"


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


class Doubling(nn.Module):
    """A model without parameters, whose logits are twice its input."""

    def forward(self, x: Tensor) -> Tensor:
        return 2 * x


@check(
    "predict_proba works for any shape and dtype, with all kinds of hooks, and leaves model and input alone",
    function="predict_proba",
    points=0.75,
)
def test_predict_proba_anywhere(agree, rng):
    features, classes, batch, steps = rng.sizes(4, 4, 9)
    weight, bias = rng.normal(classes, features), rng.normal(classes)
    x, sequence, turned = (
        rng.normal(batch, features),
        rng.normal(batch, steps, features),
        rng.normal(classes, batch).t(),
    )
    # Rows in the hundreds above and below each other, so that no row's largest logit serves for all.
    far = rng.normal(batch, classes, std=100.0) + torch.linspace(-400, 400, batch, device=x.device).unsqueeze(1)

    def changed_input(impl):
        model = linear(weight, bias)
        model.register_forward_pre_hook(lambda module, args: (args[0] - 1,))
        return impl.predict_proba(model, x)

    def changed_output(impl):
        model = linear(weight, bias)
        model.register_forward_hook(lambda module, args, output: output + torch.arange(classes, device=output.device))
        return impl.predict_proba(model, x)

    def surroundings(impl, training):
        model, given = linear(weight, bias).train(training), x.clone().requires_grad_()
        model.weight.requires_grad_(training)
        model.bias.grad = torch.ones_like(model.bias)
        result = impl.predict_proba(model, given)
        return {
            "result": result,
            "training": model.training,
            "parameters": {name: p.detach() for name, p in model.named_parameters()},
            "requires_grad": [p.requires_grad for p in (given, *model.parameters())],
            "gradients": [p.grad for p in (given, *model.parameters())],
            "input": given.detach(),
            "grad mode is on": torch.is_grad_enabled(),
            "default dtype": str(torch.get_default_dtype()),
            "next random numbers": torch.rand(3, device="cpu"),
        }

    def observe(impl):
        wide = linear(weight, bias).to(rng_float64)
        return {
            "a single sample without a batch": impl.predict_proba(linear(weight, bias), x[0]),
            "a batch of sequences": impl.predict_proba(linear(weight, bias), sequence),
            "a batch of one sequence": impl.predict_proba(linear(weight, bias), sequence[:1]),
            "four axes": impl.predict_proba(Doubling(), sequence.unsqueeze(1)),
            "a single class": impl.predict_proba(Doubling(), x[:, :1]),
            "non-contiguous": impl.predict_proba(Doubling(), turned),
            "logits far apart": impl.predict_proba(Doubling(), far),
            "large logits of one sample": impl.predict_proba(Doubling(), 400 + x[0]),
            "float64": impl.predict_proba(wide, x.to(rng_float64)),
            "a hook changes the input": changed_input(impl),
            "a hook changes the output": changed_output(impl),
            "in training mode": surroundings(impl, True),
            "in evaluation mode": surroundings(impl, False),
        }

    rng_float64 = rng.float64
    # exp(z - logsumexp(z)) is right too: for z up to 1000 the difference is known to 6e-5 in float32.
    agree(observe, rtol=2e-4)


class Log(list[Any]):
    """A list that a deep copy of a model shares with the model, so that calls of the copy are seen too."""

    def __deepcopy__(self, memo: Any) -> "Log":
        return self


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


def error_reaches_caller(impl: Any, model: nn.Module, x: Tensor) -> bool:
    try:
        impl.layer_outputs(model, x)
    except NotImplementedError:  # the stub
        raise
    except Exception:
        return True
    return False


class Step(nn.Module):
    """A leaf whose output tells how often it was called before."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = Log()

    def forward(self, x: Tensor) -> Tensor:
        self.calls.append(1)
        return x + len(self.calls)


class Deep(nn.Module):
    """Parts at three depths with repeated names, called in another order than registered, and a log of calls."""

    def __init__(self, table: dict[str, list[Any]], fails: bool = False) -> None:
        super().__init__()
        self.out = linear(*table["head"])
        self.inner = nn.ModuleDict({"a": nn.Sequential(linear(*table["body"]), nn.Dropout(0.5))})
        self.inner["b"] = nn.Sequential(nn.Sequential(linear(*table["skip"]), nn.Tanh()), Step())
        self.extra = nn.ModuleList([nn.Identity(), nn.Flatten()])
        self.scale = nn.LayerNorm(len(table["head"][0]), device=table["head"][0].device)
        self.inputs, self.fails = Log(), fails

    def forward(self, x: Tensor) -> Tensor:
        self.inputs.append(x.detach().clone())
        x = self.extra[1](x)
        both = self.inner["b"](x) * self.inner["a"](x)
        if self.fails:
            raise RuntimeError("this model fails when asked to")
        return self.extra[0](self.scale(self.out(both)))


@check(
    "layer_outputs calls the model itself, once, and leaves the model, its hooks and the input as they were",
    function="layer_outputs",
    points=1,
)
def test_layer_outputs_surroundings(agree, rng):
    features, width, outputs, batch = rng.sizes(4, 4, 11)
    table = branching_numbers(rng, features, width, outputs)
    x, other, wide = rng.normal(batch, features), rng.normal(batch, features), rng.normal(batch, features)
    turned = rng.normal(features, batch).t()
    wide = wide.to(rng.float64)

    def in_mode(impl, training):
        heard = Log()
        model, given = Deep(table).train(training), x.clone().requires_grad_()
        model.inner["a"].eval()  # Dropout draws nothing, so that the numbers are the same for everybody
        model.out.weight.requires_grad_(False)
        model.out.bias.grad = torch.ones_like(model.out.bias)
        model.register_forward_hook(lambda *_: heard.append("the model"))
        model.out.register_forward_hook(lambda *_: heard.append("a leaf"))
        model.inner["b"].register_forward_pre_hook(lambda *_: heard.append("a part"))
        count = hooks(model)
        result = impl.layer_outputs(model, given)
        seen = {"outputs": as_found(result), "hooks that ran": list(heard), "inputs of the model": list(model.inputs)}
        with torch.no_grad():
            model(other)
        return seen | {
            "outputs after another call": as_found(result),
            "hooks that ran after another call": list(heard),
            "hooks more than before": hooks(model) - count,
            "training": {name: m.training for name, m in model.named_modules()},
            "requires_grad": [p.requires_grad for p in (given, *model.parameters())],
            "gradients": [p.grad for p in (given, *model.parameters())],
            "input": given.detach(),
            "state": dict(model.state_dict()),
            "grad mode is on": torch.is_grad_enabled(),
            "default dtype": str(torch.get_default_dtype()),
            "next random numbers": torch.rand(3, device="cpu"),
        }

    def when_failing(impl):
        model, heard = Deep(table, fails=True).eval(), Log()
        model.out.register_forward_hook(lambda *_: heard.append("a leaf"))
        count, reaches = hooks(model), error_reaches_caller(impl, model, x)
        seen = {"the error reaches the caller": reaches, "hooks more than before": hooks(model) - count}
        seen |= {"calls of the model": len(model.inputs), "grad mode is on": torch.is_grad_enabled()}
        model.fails = False
        return seen | {"output later": model(x), "hooks that ran": list(heard), "training": model.training}

    def observe(impl):
        return {
            "float64": as_found(impl.layer_outputs(Deep(table).eval().to(wide.dtype), wide)),
            "non-contiguous, one row": as_found(impl.layer_outputs(Deep(table).eval(), turned[:1])),
            "in training mode": in_mode(impl, True),
            "in evaluation mode": in_mode(impl, False),
            "a model that fails": when_failing(impl),
        }

    agree(observe)
