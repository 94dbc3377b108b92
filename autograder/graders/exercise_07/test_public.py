"""Checks of exercise 07 that students may read.

A network's weights are random and its layers may be arranged in several right ways, so it is judged by what
it does. Linear, BatchNorm1d and all else that has parameters or buffers is watched with forward hooks, in the
order in which it runs. What stands between two of them (ReLU, Dropout, nothing) is told from the numbers that
leave the one and enter the other.
"""

from functools import partial
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils import parametrize

from autograder.author import check

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
def fill(model, x, bank):
    """Put the same numbers into every network, and return its Linear layers in the order in which they run.

    BatchNorm gets no shift, only a positive scale, so that it may stand on either side of the ReLU without
    changing the result; the bias before it is zero, so that it may be missing.
    """
    found = [layer for layer, _, _ in run(model, x)[1]]
    for number, layer in enumerate(found):
        values = bank.roll(17 * number)
        if isinstance(layer, nn.Linear):
            fill_linear(layer, values, with_bias=layer is found[-1])
        elif isinstance(layer, nn.BatchNorm1d):
            fill_norm(layer, values.abs() + 0.5)
    return [layer for layer in found if isinstance(layer, nn.Linear)]


def fill_linear(layer, values, with_bias):
    layer.weight.copy_(values[: layer.weight.numel()].view_as(layer.weight))
    if layer.bias is not None:
        layer.bias.copy_(values[-len(layer.bias) :] * with_bias)


def fill_norm(layer, values):
    layer.reset_parameters()
    if layer.weight is not None:
        layer.weight.copy_(values[: len(layer.weight)])
    if layer.running_var is not None:
        layer.running_var.copy_(values[-len(layer.running_var) :] - layer.eps)


def values_in_eval_mode(model, x, x64, w, bank):
    """Outputs of a filled network for several inputs, and gradients of the weighted output."""
    linears = fill(build(model, x), x, bank)
    model.eval()
    with torch.no_grad():
        seen = {
            "again": model(x),
            "batch of one": model(x[:1]),
            "non-contiguous": model(x.t().contiguous().t()),
        }
        seen["float64"] = model.to(x64.dtype)(x64)
    model.to(x.dtype)
    x = x.clone().requires_grad_()
    output = model(x)
    (w * output).sum().backward()
    gradients = {
        "gradient of the input": x.grad,
        "gradients of the Linear weights": [layer.weight.grad for layer in linears],
    }
    return {"a batch": output, "input afterwards": x} | gradients | seen


@check(
    "make_block is an nn.Sequential that works as Linear, BatchNorm1d, ReLU, Dropout(p)",
    function="make_block",
    points=1,
)
def test_block_layers(student, rng):
    n_in, n_out = rng.sizes(2, 5, 12)
    x = rng.normal(200, n_in)
    seen = student(lambda impl: survey(build(impl.make_block(n_in, n_out, 0.3), x), x))
    judge(seen, [n_in, n_out], None, 0.3)


@check(
    "make_block gives the right values in eval mode, whatever its weights",
    function="make_block",
    points=1,
    elsewhere=True,
)
def test_block_values(agree, rng):
    n_in, n_out = rng.sizes(2, 5, 12)
    x, x64 = rng.normal(9, n_in, std=3.0), rng.normal(9, n_in, std=3.0, dtype=rng.float64)
    w, bank = rng.normal(9, n_out), rng.normal(400)
    agree(lambda impl: values_in_eval_mode(impl.make_block(n_in, n_out, 0.3), x, x64, w, bank))


@check(
    "make_classifier has one block per hidden size and then one Linear",
    function="make_classifier",
    points=1.5,
)
def test_classifier_layers(student, rng):
    n_in, first, second, n_classes = rng.sizes(4, 4, 12)
    x = rng.normal(200, n_in)
    seen = student(lambda impl: survey(build(impl.make_classifier(n_in, [first, second], n_classes, 0.3), x), x))
    judge(seen, [n_in, first, second], n_classes, 0.3)


@check(
    "make_classifier gives logits of shape (B, n_classes), with the right values in eval mode",
    function="make_classifier",
    points=1.5,
    elsewhere=True,
)
def test_classifier_values(agree, rng):
    n_in, first, second, n_classes = rng.sizes(4, 4, 12)
    x, x64 = rng.normal(9, n_in, std=3.0), rng.normal(9, n_in, std=3.0, dtype=rng.float64)
    w, bank = rng.normal(9, n_classes), rng.normal(400)

    def observe(impl):
        model = impl.make_classifier(n_in, [first, second], n_classes, 0.3)
        return values_in_eval_mode(model, x, x64, w, bank)

    agree(observe)
