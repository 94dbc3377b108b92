"""Checks of exercise 07 that only the grader holds.

The first half, which tells a network's layers, is that of the public checks.
"""

from functools import partial
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils import parametrize

from autograder.author import check

COMMON_WIDTHS = [1, 2, 4, 8, 16, 32, 64, 128]
FUNCTIONS = {
    "ReLU": torch.relu,
    "": torch.clone,
    "LeakyReLU": F.leaky_relu,
    "GELU": F.gelu,
    "Tanh": torch.tanh,
    "Sigmoid": torch.sigmoid,
    "Softmax": partial(torch.softmax, dim=-1),
    "LogSoftmax": partial(torch.log_softmax, dim=-1),
}
SPECIAL = (nn.BatchNorm1d, nn.Dropout1d, nn.Dropout2d, nn.Dropout3d, nn.AlphaDropout, nn.FeatureAlphaDropout)


def build(model, x):
    """The model on x's device, after one batch in train mode: from then on lazy layers know their widths."""
    if not isinstance(model, nn.Sequential):
        raise TypeError(f"the result is of type {type(model).__name__}, and should be an nn.Sequential")
    with torch.no_grad():
        model.to(x.device).train()(x.clone())
    for module in list(model.modules()):
        simplify(module)
    return model


def simplify(module):
    """Make a weight that is computed from other parameters, as by weight_norm, a parameter by itself."""
    if parametrize.is_parametrized(module):
        for name in list(module.parametrizations):
            parametrize.remove_parametrizations(module, name)
    if hasattr(module, "weight_g"):  # the older way to write weight_norm
        nn.utils.remove_weight_norm(module)


def own_tensors(module):
    return [*module.parameters(recurse=False), *module.buffers(recurse=False)]


def is_watched(module):
    return bool(own_tensors(module)) or isinstance(module, SPECIAL)


def run(model, x):
    """One call: the output, and (layer, its input, its output) for every watched layer, as they run."""
    calls = []

    def note(layer, args, kwargs, output):  # clones, as later layers may work in place
        calls.append((layer, [*args, *kwargs.values()][0].clone(), output.clone()))

    hooks = [m.register_forward_hook(note, with_kwargs=True) for m in model.modules() if is_watched(m)]
    output = model(x.clone())
    for hook in hooks:
        hook.remove()
    if not isinstance(output, torch.Tensor):
        raise TypeError(f"the network gives a {type(output).__name__}, and should give a tensor")
    return output, calls


def layer_name(layer, n_in, n_out):
    """Such as Linear(7, 5) or BatchNorm1d(5), with the options that change what the layer is."""
    if isinstance(layer, nn.Linear):
        return f"Linear({n_in}, {n_out})" if layer.bias is not None else f"Linear({n_in}, {n_out}, bias=False)"
    if isinstance(layer, nn.BatchNorm1d):
        return "".join([f"BatchNorm1d({n_out}", *odd_options(layer), ")"])
    return f"{type(layer).__name__}({n_out})"


def odd_options(norm):
    if norm.eps > 0.01:
        yield f", eps={norm.eps:g}"
    if norm.momentum == 0:
        yield ", momentum=0"
    if norm.weight is None or norm.bias is None:
        yield ", affine=False"
    if norm.running_mean is None:
        yield ", track_running_stats=False"


def watch(model, x):
    """What goes in and out of the model and of each of its watched layers, as they run."""
    output, calls = run(model, x)
    steps = [
        {"name": layer_name(layer, a.shape[-1], b.shape[-1]), "input": a.detach(), "output": b.detach()}
        for layer, a, b in calls
    ]
    return {"input": x, "steps": steps, "output": output.detach()}


@torch.no_grad()
def reset(model, x):
    """Set weights that make a ReLU visible, whatever they were at first: rows in pairs of opposite sign."""
    for layer, _, _ in run(model, x)[1]:
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight)
            layer.weight[1::2] = -layer.weight[: len(layer.weight) // 2 * 2 : 2]
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
        elif isinstance(layer, nn.BatchNorm1d):
            layer.reset_parameters()


def survey(model, x):
    reset(model, x)
    return {"train": watch(model.train(), x), "eval": watch(model.eval(), x)}


def dropped(whole, seen):
    """The p of the dropout that turns `whole` into `seen`: 0.0 if they are equal, None if no dropout does."""
    ratio = (seen / whole)[whole.abs() > 1e-3]
    kept = ratio[ratio != 0]
    if not len(kept) or (seen[whole == 0] != 0).any() or not torch.allclose(kept, kept.median(), rtol=1e-3):
        return None
    p, share = 1 - 1 / kept.median().item(), 1 - len(kept) / len(ratio)
    chance = 6 * (max(p * (1 - p), 0.0) / len(ratio)) ** 0.5  # six standard deviations
    return abs(round(p, 4)) if abs(p - share) <= chance + 1e-3 else None


def between(before, after):
    """Names of the layers without parameters that lead from one tensor to the other."""
    if before.shape == after.shape and before.dtype == after.dtype:
        if torch.equal(before, after):
            return []
        for name, function in FUNCTIONS.items():
            p = dropped(function(before), after)
            if p is not None:
                return [name] * bool(name) + [f"Dropout({p:g})"] * bool(p)
    return ["something else"]


def layers(trace):
    """Names of all layers in the order in which they work, told from the numbers."""
    names, values = [], trace["input"]
    for step in trace["steps"]:
        names += [*between(values, step["input"]), step["name"]]
        values = step["output"]
    return names + between(values, trace["output"])


def blocks(names):
    """Lists that start with a Linear each. What follows it may stand in any order, and is sorted."""
    groups = []
    for name in names:
        if not groups or name.startswith("Linear"):
            groups.append([])
        groups[-1].append(name)
    return [[without_bias(group), *sorted(group[1:])] for group in groups]


def without_bias(group):
    """The first name of a block; before BatchNorm a Linear may have a bias or not."""
    normalised = any(name.startswith("BatchNorm1d") for name in group)
    return group[0].replace(", bias=False", "") if normalised else group[0]


def wanted(widths, n_classes, p):
    """The layers of one block per pair of neighbours in widths, and the last Linear if there are classes."""
    names = []
    for n_in, n_out in pairwise(widths):
        names += [f"Linear({n_in}, {n_out})", f"BatchNorm1d({n_out})", "ReLU"] + [f"Dropout({p:g})"] * bool(p)
    return names + ([] if n_classes is None else [f"Linear({widths[-1]}, {n_classes})"])


def judge(seen, widths, n_classes, p):
    for mode, rate in {"train": p, "eval": 0.0}.items():
        found, right = layers(seen[mode]), wanted(widths, n_classes, rate)
        assert blocks(found) == blocks(right), (
            f"in {mode} mode the network works as: {', '.join(found) or 'nothing'}; "
            f"it should work as: {', '.join(right)}"
        )


@torch.no_grad()
def masks(model, n_in, noise):
    """Two train-mode outputs and one in eval mode of a block that is set to give ones: zeros were dropped."""
    ones = torch.ones(len(noise), n_in, device=noise.device)
    build(model, ones + noise)
    for layer in model.modules():
        if isinstance(layer, nn.Linear):
            nn.init.constant_(layer.weight, 1 / layer.in_features)
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)
        if isinstance(layer, nn.BatchNorm1d):
            layer.eval().reset_parameters()  # in eval mode, with mean 0 and variance 1: nearly the identity
    names = [layer_name(layer, a.shape[-1], b.shape[-1]) for layer, a, b in run(model, ones)[1]]
    return {"names": names, "train": [model(ones), model(ones)], "eval": model.eval()(ones)}


def judge_mask(out, p, case):
    """Assert that `out` holds 0 with probability p, else 1 / (1 - p), with no row or column out of line."""
    kept, n_rows, n_columns = out != 0, *out.shape
    right = ["0"] * (p > 0) + ([f"{1 / (1 - p):.2f}"] if p < 1 else [])
    found = sorted({f"{value:.2f}" for value in out.flatten().tolist()})
    assert torch.allclose(out[kept] * (1 - p), torch.ones_like(out[kept]), rtol=1e-2), (
        f"{case}: ones become {', '.join(found) if len(found) < 4 else 'many values'}; "
        f"they should become {' or '.join(right)}"
    )
    for name, shares, size in [
        ("row", kept.float().mean(1), n_columns),
        ("column", kept.float().mean(0), n_rows),
    ]:
        far = (shares - (1 - p)).abs().max().item()
        assert far <= 7 * (p * (1 - p) / size) ** 0.5 + 1e-6, (  # seven standard deviations
            f"{case}: one {name} of the output loses a quite different share of its entries"
        )


def memory(models, x):
    """Per model, a name and a number for each parameter and buffer of each call: equal means shared."""
    numbers = {}
    return [
        [
            [layer_name(layer, a.shape[-1], b.shape[-1]), numbers.setdefault(tensor.data_ptr(), len(numbers))]
            for layer, a, b in run(model, x)[1]
            for tensor in own_tensors(layer)
        ]
        for model in models
    ]


def first_weights(model, x):
    return [layer.weight.detach() for layer, _, _ in run(model, x)[1] if isinstance(layer, nn.Linear)]


def build_twice(make, cases, x):
    """For each case two models that make(case) gives: what judge_separate needs, and the layers of the first."""
    models, draws = [], []
    for case in [case for case in cases for _ in range(2)]:
        models.append(build(make(case), x))
        draws.append(torch.rand(()).item())
    seen = {"memory": memory(models, x), "draws": draws, "weights": [first_weights(m, x) for m in models]}
    return seen | {"layers": survey(models[0], x)}


def repeated(entries):
    """The names, from pairs of a name and a number, whose number occurs more than once."""
    numbers = [number for _, number in entries]
    return ", ".join(sorted({name for name, number in entries if numbers.count(number) > 1}))


def judge_separate(seen, function):
    """Assert that no two layers share memory, in one model or in two, and that no call sets a seed."""
    for model in seen["memory"]:
        assert not repeated(model), f"layers of one network share their memory: {repeated(model)}"
    shared = repeated([entry for model in seen["memory"] for entry in model])
    assert not shared, f"what two calls of {function} give shares memory: {shared}"
    for first, second in zip(seen["weights"][::2], seen["weights"][1::2], strict=True):
        same = [
            str(number)
            for number, (a, b) in enumerate(zip(first, second, strict=False), 1)
            if torch.equal(a, b) and len(a.unique()) > 2  # a layer may start with zeros, or as the identity
        ]
        assert not same, f"two calls of {function} give equal first weights in Linear number {', '.join(same)}"
    assert seen["draws"][0] != seen["draws"][1], (
        f"after each call of {function} torch.rand gives the same number, as if the call set a seed"
    )


def training(model, x):
    """The gradient that each parameter gets in a training step; eval outputs of a batch and of its rows."""
    model.train()(x).square().sum().backward()
    gradients = {name: p.grad for name, p in model.named_parameters()}
    model.eval()
    return {"gradients": gradients, "batch": model(x[:5]), "rows": [model(row) for row in x[:5].split(1)]}


def in_train_mode(model):
    """As every new module is, and as who trains it may rely on."""
    return all(module.training for module in model.modules()) if isinstance(model, nn.Module) else None


def judge_training(seen, n_out):
    assert seen["in train mode"] is not False, "a new network is in train mode, and this one is given back in eval mode"
    lost = [name for name, g in seen["gradients"].items() if g is None or not g.isfinite().all()]
    assert not lost, f"no gradient, or not a finite one, reaches {', '.join(lost)}"
    assert any(g.abs().max() > 1e-6 for g in seen["gradients"].values()), "all gradients are zero"
    for row in seen["rows"]:
        assert row.shape == (1, n_out), f"in eval mode one row gives {tuple(row.shape)}, and should give (1, {n_out})"
    assert torch.allclose(seen["batch"], torch.cat(seen["rows"]), rtol=1e-4, atol=1e-5), (
        "in eval mode a row's output depends on the other rows of its batch"
    )


@check(
    "make_block drops every entry by itself, with probability p, and nothing in eval mode",
    function="make_block",
    points=1,
)
def test_block_dropout(student, rng):
    [n_in], noise, rates = rng.sizes(1, 5, 12), rng.normal(150, 1), [0.0, 0.2, 0.65, 1.0]
    seen = student(lambda impl: [masks(impl.make_block(n_in, 80, p), n_in, noise) for p in rates])
    for p, outputs in zip(rates, seen, strict=True):
        case = f"p = {p:g} with {', '.join(outputs['names'])}"
        for out in [*outputs["train"], outputs["eval"]]:
            assert out.shape == (150, 80), f"{case}: a block with 80 outputs gives {tuple(out.shape)} for 150 rows"
        judge_mask(outputs["eval"], 0.0, case + " in eval mode")
        for out in outputs["train"]:
            judge_mask(out, p, case + " in train mode")
        assert p in (0, 1) or not torch.equal(*outputs["train"]), f"{case}: two calls drop the same entries"


@check("make_block can be trained, and treats every row by itself in eval mode", function="make_block", points=1)
def test_block_training(student, rng):
    n_in, n_out = rng.sizes(2, 5, 12)
    x = rng.normal(200, n_in)

    def observe(impl):
        made = impl.make_block(n_in, n_out, 0.45)
        new = {"in train mode": in_train_mode(made)}
        model = build(made, x)
        return {"layers": survey(model, x), "training": training(model, x) | new}

    seen = student(observe)
    judge(seen["layers"], [n_in, n_out], None, 0.45)
    judge_training(seen["training"], n_out)


@check(
    "Two calls of make_block give two separate blocks, each with its own first weights",
    function="make_block",
    points=0.5,
)
def test_block_separate(student, rng):
    [n] = rng.sizes(1, 5, 12)
    x = rng.normal(200, n)

    widths = [n, *COMMON_WIDTHS]
    seen = student(lambda impl: build_twice(lambda width: impl.make_block(n, width, 0.3), widths, x))
    judge(seen["layers"], [n, n], None, 0.3)
    judge_separate(seen, "make_block")


@check(
    "make_classifier builds any number of hidden layers, also none, and leaves its list alone",
    function="make_classifier",
    points=1,
)
def test_classifier_widths(student, rng):
    n_in, a, b, c, n_classes = rng.sizes(5, 4, 14)
    cases = [([], n_classes, 0.5), ([a], 2, 0.15), ([a, b, c], 1, 0.0), ([b, a, c, a], n_classes, 0.35)]
    x = rng.normal(200, n_in)

    def observe(impl):
        lists = [list(hidden) for hidden, _, _ in cases]
        models = [
            build(impl.make_classifier(n_in, given, size, p), x)
            for given, (_, size, p) in zip(lists, cases, strict=True)
        ]
        without = build(impl.make_classifier(n_in, [a, b], n_classes, 1.0), x)
        return {"layers": [survey(model, x) for model in models], "lists": lists, "p = 1": without(x)}

    seen = student(observe)
    for (hidden, size, p), found, after in zip(cases, seen["layers"], seen["lists"], strict=True):
        assert after == hidden, f"the caller's list of hidden sizes was {hidden}, and is {after} after the call"
        judge(found, [n_in, *hidden], size, p)
    logits = seen["p = 1"]
    assert logits.shape == (200, n_classes), f"for p = 1, 200 rows give logits of shape {tuple(logits.shape)}"
    assert torch.allclose(logits, logits[:1].expand(200, -1)), (
        "p = 1 drops all that a hidden layer gives, so that in train mode all rows should get equal logits"
    )


@check(
    "make_classifier gives every layer of every network weights of its own, also where widths repeat",
    function="make_classifier",
    points=1,
)
def test_classifier_separate(student, rng):
    [n] = rng.sizes(1, 5, 12)
    x = rng.normal(200, n)

    lists = [[n, n, n], sorted(2 * COMMON_WIDTHS)]
    seen = student(lambda impl: build_twice(lambda hidden: impl.make_classifier(n, hidden, n, 0.3), lists, x))
    judge(seen["layers"], [n, n, n, n], n, 0.3)
    judge_separate(seen, "make_classifier")


@check(
    "make_classifier can be trained, and treats every row by itself in eval mode",
    function="make_classifier",
    points=0.5,
)
def test_classifier_training(student, rng):
    n_in, first, second, n_classes = rng.sizes(4, 4, 12)
    x = rng.normal(200, n_in)

    def observe(impl):
        made = impl.make_classifier(n_in, [first, second], n_classes, 0.55)
        new = {"in train mode": in_train_mode(made)}
        model = build(made, x)
        return {"layers": survey(model, x), "training": training(model, x) | new}

    seen = student(observe)
    judge(seen["layers"], [n_in, first, second], n_classes, 0.55)
    judge_training(seen["training"], n_classes)
