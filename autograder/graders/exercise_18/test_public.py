"""Public checks of exercise 18: heads that are swapped, backbones that stay, groups, batches and means.

Outputs are compared in evaluation mode only: how a frozen BatchNorm normalises in training mode is free.
"""

from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check


def filled(model: nn.Module, numbers: Tensor) -> nn.Module:
    """The model on the device of numbers, its parameters filled from them."""
    model.to(numbers.device)
    with torch.no_grad():
        for i, p in enumerate(model.parameters()):
            p.copy_(numbers.roll(7 * i)[: p.numel()].view_as(p))
    return model


class Network(nn.Module):
    """A head inside a part, layers of other kinds after it, and a Linear before it."""

    def __init__(self, bias: bool = True) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(5, 7), nn.BatchNorm1d(7), nn.ReLU())
        self.classifier = nn.Sequential(nn.Dropout(0.5), nn.Sequential(nn.Linear(7, 4, bias=bias)))
        self.norm = nn.LayerNorm(7)

    def forward(self, x: Tensor) -> Tensor:
        return self.classifier(self.norm(self.body(x)))

    @property
    def head(self) -> nn.Linear:
        return self.classifier[1][0]


def shapes(model: nn.Module) -> dict[str, Any]:
    return {name: tuple(tensor.shape) for name, tensor in model.state_dict().items()}


@check(
    "replace_head swaps the last Linear for one with n_classes outputs, and nothing else",
    function="replace_head",
    points=0.75,
    elsewhere=True,
)
def test_replace_head(agree, rng):
    numbers, x = rng.normal(200), rng.normal(6, 5)

    def observe(impl):
        seen = {}
        for bias in (True, False):
            model = filled(Network(bias), numbers).eval()
            body = model.norm(model.body(x)).detach()
            result = impl.replace_head(model, 3)
            head = model.head
            seen[f"bias={bias}"] = {
                "the result is the same model": result is model,
                "shapes": shapes(model),
                "the head is a Linear": isinstance(head, nn.Linear),
                "it gives its weights times the features": gap(head, body, model(x)),
                "others": {n: p for n, p in model.named_parameters() if not n.startswith("classifier")},
            }
        return seen

    agree(observe)


def gap(head: nn.Module, features: Tensor, output: Tensor) -> Any:
    """Zeros of the shape of the output, if that is what the head's parameters give for these features."""
    expected = features @ head.weight.T + (0 if head.bias is None else head.bias)
    if expected.shape != output.shape:
        return f"an output of shape {tuple(output.shape)}"
    return torch.where((output - expected).abs() < 1e-4, 0.0, 1.0)


@check("freeze_backbone lets the head train and nothing else", function="freeze_backbone", points=0.75)
def test_freeze_parameters(agree, rng):
    numbers, x = rng.normal(200), rng.normal(6, 5)

    def observe(impl):
        model = filled(Network(), numbers)
        result = impl.freeze_backbone(model)
        model.eval()
        model(x).square().sum().backward()
        return {
            "the result is the same model": result is model,
            "requires grad": [name for name, p in model.named_parameters() if p.requires_grad],
            "gradients": {name: p.grad for name, p in model.named_parameters() if p.grad is not None},
            "output": model(x),
        }

    agree(observe)


@check(
    "after freeze_backbone, model.train() and a pass through the model leave the buffers of BatchNorm alone",
    function="freeze_backbone",
    points=0.75,
)
def test_freeze_buffers(agree, rng):
    numbers, x, mean = rng.normal(200), rng.normal(6, 5), rng.normal(7)

    def observe(impl):
        model = filled(Network(), numbers)
        with torch.no_grad():
            model.body[1].running_mean.copy_(mean)
        names = [name for name, _ in model.named_buffers()]
        impl.freeze_backbone(model)
        model.train()
        for _ in range(3):
            model(x).sum().backward()
        return {
            "buffers": {name: model.state_dict().get(name) for name in names},
            "requires grad": [name for name, p in model.named_parameters() if p.requires_grad],
            "output in evaluation mode": model.eval()(x),
        }

    agree(observe)


def groups_by_name(model: nn.Module, groups: Any) -> Any:
    """What is in each group, by the names of the parameters; the order of groups and of parameters is free."""
    if not (isinstance(groups, list) and all(isinstance(group, dict) for group in groups)):
        return f"a {type(groups).__name__}, and not a list of dictionaries"
    names = {id(p): name for name, p in model.named_parameters()}
    found = []
    for group in groups:
        params = group.get("params")
        if not isinstance(params, list):
            return f"params is a {type(params).__name__}, and not a list"
        found.append({"lr": group.get("lr"), "params": sorted(names.get(id(p), "a strange one") for p in params)})
    return sorted(found, key=lambda group: str(group["params"]))


@check(
    "param_groups puts the head's parameters into one group and all others into the other, with their rates",
    function="param_groups",
    points=0.75,
)
def test_param_groups(agree, rng):
    rates = rng.numpy.uniform(0.01, 0.1, 2).tolist()

    def observe(impl):
        seen = {}
        for bias in (True, False):
            model = Network(bias)
            seen[f"bias={bias}"] = groups_by_name(model, impl.param_groups(model, *rates))
        return seen

    agree(observe)


def random_batch(rng: Any, lengths: list[int], low: int = 1) -> list[tuple[list[int], int]]:
    """Pairs of token numbers, from low on, and a label."""
    return [(rng.integers(low, 30, n).tolist(), int(rng.integers(0, 5, 1))) for n in lengths]


@check(
    "collate pads on the right up to the longest, marks the tokens with 1, and keeps the order",
    function="collate",
    points=0.75,
)
def test_collate(agree, rng):
    short, long, longest = sorted(rng.sizes(3, 2, 9))
    batch, alone = random_batch(rng, [short, longest, long]), random_batch(rng, [long])

    def observe(impl):
        return {
            "pad_id 0": impl.collate([(list(ids), label) for ids, label in batch], 0),
            "pad_id 31": impl.collate([(list(ids), label) for ids, label in batch], 31),
            "one text": impl.collate([(list(ids), label) for ids, label in alone], 0),
        }

    agree(observe)


@check(
    "mean_pool is the mean over the positions with mask 1, and zeros where there is none",
    function="mean_pool",
    points=0.75,
    elsewhere=True,
)
def test_mean_pool(agree, rng):
    b, t, d = rng.sizes(3, 3, 9)
    hidden, lengths = rng.normal(b, t, d, mean=1.0), torch.arange(b, device=rng.device) % t + 1
    mask = (torch.arange(t, device=rng.device) < lengths[:, None]).long()
    nothing = mask.clone()
    nothing[1] = 0

    def observe(impl):
        return {
            "padding on the right": impl.mean_pool(hidden, mask),
            "no padding": impl.mean_pool(hidden, torch.ones_like(mask)),
            "one text": impl.mean_pool(hidden[:1], mask[:1]),
            "a text without tokens": impl.mean_pool(hidden, nothing),
        }

    agree(observe)
