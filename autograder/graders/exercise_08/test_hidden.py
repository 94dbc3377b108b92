"""Hidden checks of exercise 08: masks, gradients, options, other shapes and dtypes, saving and loading.

As in the public checks, all bounds on shares are Hoeffding's: n independent entries have a share further than t
from its mean with probability below 2 exp(-2 n t^2).
"""

from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check, random_states


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
    "Dropout draws anew for every entry, every call and every layer",
    function="Dropout",
    points=1,
)
def test_dropout_masks(student, rng):
    p, rows, columns = 0.4, 300, 400
    x = rng.uniform(rows, columns, low=0.5, high=2.0)
    small = rng.uniform(1, 8, low=0.5, high=2.0)

    def observe(impl):
        layer, other = impl.Dropout(p), impl.Dropout(p)
        first, second = layer(x.clone()), layer(x.clone())
        deep = layer(x.reshape(2, -1, columns)).reshape(rows, columns)
        few = [layer(small.clone()) for _ in range(300)]
        return {"first": first, "second": second, "other": other(x.clone()), "deep": deep, "few": few}

    seen = student(observe)
    for name in ("first", "second", "other", "deep"):
        kept_as_they_should_be("Dropout", x.cpu(), seen[name], p)
        judge_shares(seen[name] == 0, p)
    judge_independent(seen["first"], seen["other"], p, "two Dropout layers drop the same entries, as if a seed was set")
    judge_independent(seen["first"], seen["second"], p, "two calls drop the same entries: a mask is for one call")
    matrices = seen["deep"].reshape(2, -1)
    judge_independent(matrices[0], matrices[1], p, "in a batch of matrices, all of them lose the same entries")
    judge_independent(seen["first"][::2], seen["first"][1::2], p, "neighbouring rows lose the same entries")
    judge_small(seen["few"], small.cpu(), p)


def judge_shares(dropped: Tensor, p: float) -> None:
    """Assert that no row, no column and no whole has a share of zeros that is far from p.

    120,000 entries, a distance of 0.02: below 2 exp(-96).  700 rows and columns of 300 entries or more, a distance
    of 0.22: below 1400 exp(-600 * 0.0484) = 4e-10 together.
    """
    dropped = dropped.double()
    for name, dim in (("rows", 1), ("columns", 0)):
        far = (dropped.mean(dim) - p).abs()
        every = "all" if bool((far > 0.22).all()) else "some"
        word = f"{every} {name} lose quite different shares of their entries"
        assert far.max().item() < 0.22, f"{word}: each entry should be dropped by itself"
    assert abs(dropped.mean().item() - p) < 0.02, "the share of zeros should be about p"


def judge_independent(one: Tensor, two: Tensor, p: float, message: str) -> None:
    """Assert that two masks agree as often as independent ones do; 60,000 pairs or more.

    A distance of 0.03 has probability below 2 exp(-108); entries of a pair belong to no other pair.
    """
    agreement = ((one == 0) == (two == 0)).double().mean().item()
    assert abs(agreement - (p * p + (1 - p) ** 2)) < 0.03, message


def judge_small(outputs: Any, x: Tensor, p: float) -> None:
    """Assert that a small input loses different numbers of entries, p of them in the mean.

    300 outputs of 8 entries, a distance of 0.07: below 2 exp(-2 * 2400 * 0.0049) = 1.2e-10.  No number of zeros
    has a probability above 0.3, so that all 300 are equal with probability below 0.3^299.
    """
    for out in outputs:
        kept_as_they_should_be("Dropout on a small input", x, out, p)
    zeros = torch.stack([(out == 0).double().sum() for out in outputs])
    assert len(zeros.unique()) > 1, "the same number of entries is dropped each time: each should be drawn by itself"
    assert abs(zeros.mean().item() / x.numel() - p) < 0.07, "the share of zeros in a small input should be about p"


@check(
    "Dropout passes the right gradient, follows its mode, and works for any shape and dtype",
    function="Dropout",
    points=0.5,
)
def test_dropout_gradient(student, rng):
    p = 0.25
    cases = {
        "a vector": rng.uniform(200, low=0.5, high=2.0),
        "three axes": rng.uniform(5, 10, 4, low=0.5, high=2.0),
        "a batch of one": rng.uniform(1, 200, low=0.5, high=2.0),
        "non-contiguous": rng.uniform(20, 10, low=0.5, high=2.0).t(),
        "float64": rng.uniform(200, low=0.5, high=2.0, dtype=rng.float64),
    }
    weights = {name: rng.uniform(*x.shape, low=0.5, high=2.0, dtype=x.dtype) for name, x in cases.items()}

    def observe(impl):
        seen = {name: gradient_of(impl.Dropout(p), x, weights[name]) for name, x in cases.items()}
        return {"gradients": seen, "ends": ends(impl, cases["a vector"]), "modes": modes(impl, p, cases["a vector"])}

    seen = student(observe)
    for name, x in cases.items():
        judge_gradient(name, x.cpu(), weights[name].cpu(), seen["gradients"][name], p)
    judge_modes(seen["modes"], cases["a vector"].cpu(), p)
    for name, factor in {"p = 0": 1.0, "p = 1": 0.0, "eval mode": 1.0}.items():
        gradient = seen["ends"][name]
        if name == "p = 1" and gradient is None:
            continue  # zeros without a graph have a zero gradient
        assert isinstance(gradient, Tensor), f"{name}: no gradient reaches the input"
        right = torch.full_like(gradient, 3 * factor)  # the sum is weighted with 3 throughout
        assert torch.allclose(gradient, right), f"{name}: the gradient should be {'zero' if factor == 0 else 'whole'}"


def gradient_of(layer: nn.Module, x: Tensor, w: Tensor) -> dict[str, Any]:
    given = x.clone().requires_grad_()
    out = layer(given)
    if out.requires_grad:
        (w * out).sum().backward()
    return {"output": out, "gradient": given.grad, "input": given.detach()}


def ends(impl: Any, x: Tensor) -> dict[str, Any]:
    """Gradients where nothing is random; for p = 1 there may be no graph, which is a zero gradient."""
    layers = {"p = 0": impl.Dropout(0.0), "p = 1": impl.Dropout(1.0), "eval mode": impl.Dropout(0.5).eval()}
    return {name: gradient_of(layer, x, torch.full_like(x, 3.0))["gradient"] for name, layer in layers.items()}


def modes(impl: Any, p: float, x: Tensor) -> dict[str, Any]:
    """Outputs of one layer whose mode changes, in a model, with and without a graph."""
    model = nn.Sequential(impl.Dropout(p))
    seen = {"train mode at first": model(x.clone())}
    model.eval()
    states = random_states()
    seen["eval mode"] = model(x.clone())
    drew = states != random_states()
    model.train()
    with torch.no_grad():
        seen["train mode again, without a graph"] = model(x.clone())
        seen["eval mode again, without a graph"] = model.eval()(x.clone())
    return {"outputs": seen, "random numbers in eval mode": drew}


def judge_gradient(name: str, x: Tensor, w: Tensor, seen: Any, p: float) -> None:
    """200 entries: none is dropped with probability 0.75^200 = 1e-25."""
    kept_as_they_should_be(name, x, seen["output"], p)
    assert bool((seen["output"] == 0).any()), f"{name}: nothing is dropped in train mode"
    assert torch.equal(seen["input"], x), f"{name}: the caller's input is changed"
    gradient = seen["gradient"]
    assert isinstance(gradient, Tensor), f"{name}: no gradient reaches the input"
    right = w * seen["output"] / x
    assert torch.allclose(gradient, right, rtol=1e-4), f"{name}: the gradient does not belong to the output"


def judge_modes(seen: Any, x: Tensor, p: float) -> None:
    """Whether entries are dropped in train mode, and in train mode only."""
    trained = {name: out for name, out in seen["outputs"].items() if name.startswith("train")}
    for name, out in trained.items():
        kept_as_they_should_be(name, x, out, p)
        assert bool((out == 0).any()), f"{name}: nothing is dropped"
    for name, out in seen["outputs"].items():
        assert isinstance(out, Tensor) and out.shape == x.shape, f"{name}: the output should have the input's shape"
        assert name in trained or torch.equal(out, x), f"{name}: the output should be the input itself"
    assert not seen["random numbers in eval mode"], "random numbers are drawn in eval mode"


@check(
    "BatchNorm1d passes the right gradients to its input, weight and bias, through the batch's statistics",
    function="BatchNorm1d",
    points=0.75,
)
def test_batchnorm_gradients(agree, rng):
    batch, features = 6, 4
    x, w = rng.normal(batch, features, mean=1.0, std=1.5), rng.normal(batch, features)
    values = {"weight": rng.uniform(features, low=0.5, high=2.0), "bias": rng.normal(features)}
    values |= {"running_mean": rng.normal(features), "running_var": rng.uniform(features, low=0.5, high=3.0)}

    def observe(impl):
        seen = {}
        for mode in ("train", "eval"):
            layer = set_values(impl.BatchNorm1d(features).to(x.device), **values).train(mode == "train")
            given = x.clone().requires_grad_()
            out = layer(given)
            (w * out).sum().backward()
            gradients = {name: p.grad for name, p in layer.named_parameters()}
            seen[f"{mode} mode"] = {"output": out, "gradient of the input": given.grad, "input": given.detach()}
            seen[f"{mode} mode"] |= {"gradients": gradients, "graph": graphs(layer)}
        return seen

    # A gradient through the statistics is a difference of sums; float32 leaves about five digits of it.
    agree(observe, rtol=5e-5)


def graphs(layer: nn.Module) -> dict[str, bool]:
    """Whether the running averages hold on to a graph."""
    return {name: getattr(layer, name).requires_grad for name in ("running_mean", "running_var")}


def without_count(tensors: Any) -> dict[str, Any]:
    """Named tensors as they are now, without the optional num_batches_tracked."""
    return {name: t.detach().clone() for name, t in tensors if name != "num_batches_tracked"}


@check(
    "BatchNorm1d uses eps and momentum as given, over many batches, and works for any batch and dtype",
    function="BatchNorm1d",
    points=0.75,
)
def test_batchnorm_options(agree, rng):
    features = 5
    batches = [rng.normal(size, features, mean=1.0, std=1.5) for size in (8, 2, 6, 3)]
    narrow, single = rng.normal(7, features, std=0.02), rng.normal(7, 1, mean=2.0)
    wide, turned = rng.normal(4, features, dtype=rng.float64, mean=3.0), rng.normal(features, 4).t()

    def trained(layer, inputs):
        layer = layer.to(device=inputs[0].device, dtype=inputs[0].dtype)
        outputs = [layer(x) for x in inputs]
        seen = {"outputs": outputs, "averages": without_count(layer.named_buffers())}
        return seen | {"in eval mode": layer.eval()(inputs[-1]), "graph": graphs(layer)}

    def observe(impl):
        make = impl.BatchNorm1d
        seen = {
            "many batches": trained(make(features), batches),
            "momentum 0.3": trained(make(features, momentum=0.3), batches),
            "momentum by position": trained(make(features, 1e-5, 0.6), batches),
            "momentum 1": trained(make(features, momentum=1.0), batches),
            "eps 0.1": trained(make(features, eps=0.1), batches),
            "eps by position": trained(make(features, 0.01), batches),
            "small variance": trained(make(features), [narrow]),
            "one feature": trained(make(1), [single]),
            "float64": trained(make(features), [wide]),
            "non-contiguous": trained(make(features), [turned]),
        }
        with torch.no_grad():
            seen["without a graph"] = trained(make(features), batches)
        return seen

    agree(observe)


@check(
    "BatchNorm1d can be saved and loaded, trained on, and does not touch its input or another layer",
    function="BatchNorm1d",
    points=0.5,
)
def test_batchnorm_state(agree, rng):
    features = 4
    x, other, last = (rng.normal(7, features, mean=m, std=1.5) for m in (1.0, -2.0, 0.5))

    def observe(impl):
        layer, twin, third = (impl.BatchNorm1d(features).to(x.device) for _ in range(3))
        optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
        given = x.clone()
        for batch in (given, other):
            optimizer.zero_grad()
            layer(batch).pow(3).mean().backward()
            optimizer.step()
        twin.load_state_dict(layer.state_dict())
        return {
            "input afterwards": given,
            "state": without_count(layer.state_dict().items()),
            "state of the loaded layer": without_count(twin.state_dict().items()),
            "state of a layer that was not used": without_count(third.state_dict().items()),
            "loaded layer in eval mode": twin.eval()(last),
            "loaded layer in train mode": twin.train()(last),
            "loaded layer in eval mode again": twin.eval()(last),
            "layer in eval mode": layer.eval()(last),
            "parameters that require grad": {name: p.requires_grad for name, p in twin.named_parameters()},
            "buffers that require grad": [n for n, b in twin.named_buffers() if b.requires_grad],
            "next random numbers": torch.rand(3, device="cpu"),
        }

    agree(observe, rtol=5e-5)  # as above, and two steps along such gradients


@check(
    "Linear works for any shape and dtype, passes the right gradients, and can be saved and loaded",
    function="Linear",
    points=1,
)
def test_linear_anywhere(agree, rng):
    n_in, n_out, batch, steps = rng.sizes(4, 3, 9)
    weight, bias = rng.normal(n_out, n_in), rng.normal(n_out)
    x, w, turned = rng.normal(batch, steps, n_in), rng.normal(batch, steps, n_out), rng.normal(n_in, batch).t()
    wide, crossed = rng.normal(batch, n_in, dtype=rng.float64), rng.normal(batch, n_in, steps).transpose(1, 2)
    wide_weight, wide_bias = rng.normal(n_out, n_in, dtype=rng.float64), rng.normal(n_out, dtype=rng.float64)

    def trained(layer):
        given = x.clone().requires_grad_()
        out = layer(given)
        (w * out).sum().backward()
        gradients = {name: p.grad for name, p in layer.named_parameters()}
        return {"output": out, "gradients": gradients, "gradient of the input": given.grad, "input": given.detach()}

    def observe(impl):
        def make(weight=weight, bias=bias):
            layer = impl.Linear(weight.shape[1], len(weight), bias is not None).to(weight.device, weight.dtype)
            return set_values(layer, weight=weight, **({} if bias is None else {"bias": bias}))

        layer, twin = make(), impl.Linear(n_in, n_out).to(x.device)
        twin.load_state_dict(layer.state_dict())
        layers = {"layer": layer, "without bias": make(bias=None)}
        return {
            "with bias": trained(make()),
            "without bias": trained(make(bias=None)),
            "loaded": twin(x),
            "state": {name: dict(module.state_dict()) for name, module in layers.items()},
            "requires grad": {name: [p.requires_grad for p in m.parameters()] for name, m in layers.items()},
            "four axes": layer(x.unsqueeze(1)),
            "non-contiguous": layer(turned),
            "non-contiguous sequences": layer(crossed),
            "one output": make(weight[:1], bias[:1])(x),
            "one input": make(weight[:, :1], bias)(x[..., :1]),
            "eval mode": layer.eval()(x),
            "float64": make(wide_weight, wide_bias)(wide),
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
    "every Linear starts with its own weights inside the range, whatever its sizes",
    function="Linear",
    points=0.5,
)
def test_linear_starts(student, rng):
    sizes = [(200, 30), (7, 400), (40, 40)]
    x = rng.normal(5, 40)

    def observe(impl):
        starts, draws = {}, []
        for n_in, n_out in sizes:
            for bias in (True, False):
                layer = impl.Linear(n_in, n_out, bias)
                starts[f"{n_in}, {n_out}, {bias}"] = {"weight": layer.weight, "bias": layer.bias}
        pair = [impl.Linear(40, 40), impl.Linear(40, 40)]
        for _ in range(2):
            impl.Linear(6, 5)
            draws.append(torch.rand(3, device="cpu"))
        seen = {"starts": starts, "draws": draws, "pair": [layer.weight for layer in pair]}
        return seen | {"output": pair[0].to(x.device)(x), "bias": pair[0].bias}

    seen = student(observe)
    for (n_in, n_out), bias in [(size, bias) for size in sizes for bias in (True, False)]:
        start = seen["starts"][f"{n_in}, {n_out}, {bias}"]
        judge_start("the weight", start["weight"], n_in**-0.5, may_be_zero=False)
        assert start["weight"].shape == (n_out, n_in), "the weight should have the shape (n_out, n_in)"
        if bias:
            judge_start("the bias", start["bias"], n_in**-0.5, may_be_zero=True)
            assert start["bias"].shape == (n_out,), "the bias should have the shape (n_out,)"
        else:
            assert start["bias"] is None, "with bias=False the attribute bias should be None"
    # Three draws are equal by chance with probability 2^-72.
    assert not torch.equal(*seen["draws"]), "after each layer the next random numbers are equal, as if a seed was set"
    assert not torch.equal(*seen["pair"]), "two Linear layers start with equal weights"
    right = x.cpu() @ seen["pair"][0].T + seen["bias"]
    assert isinstance(seen["output"], Tensor) and seen["output"].shape == right.shape, "the output has a wrong shape"
    assert torch.allclose(seen["output"], right, rtol=1e-4, atol=1e-5), "the output should be x @ weight.T + bias"
