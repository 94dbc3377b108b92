"""Hidden checks of exercise 18: models of other kinds, frozen heads, names that begin alike, masks of all dtypes."""

from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import check


class SpecialLinear(nn.Linear):
    """An nn.Linear of another class."""


class Images(nn.Module):
    """The head is registered before layers that come earlier in forward, and its name begins other names."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.full((3, 1, 1), 2.0))
        self.pre = nn.ModuleDict({"fc": nn.Linear(6, 6)})
        self.fc = SpecialLinear(8, 5)
        self.fc_norm = nn.BatchNorm1d(8, affine=True)
        self.fcs = nn.ModuleList([nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8)])

    def forward(self, x: Tensor) -> Tensor:
        x = self.fcs[1](self.fcs[0](self.pre["fc"](x * self.scale)))
        return self.fc(self.fc_norm(x.mean((2, 3))))


class Deep(nn.Module):
    """A model whose only Linear lies three levels deep, without a bias, in float64."""

    def __init__(self, dtype: torch.dtype) -> None:
        super().__init__()
        inner = nn.Sequential(nn.Sequential(nn.Tanh(), nn.Linear(6, 4, bias=False, dtype=dtype)), nn.Identity())
        self.parts = nn.ModuleDict({"a": nn.Sequential(nn.BatchNorm1d(6, dtype=dtype), inner), "b": nn.Identity()})

    def forward(self, x: Tensor) -> Tensor:
        return self.parts["b"](self.parts["a"](x))


def values(model: nn.Module) -> dict[str, Tensor]:
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


def is_head(name: str) -> bool:
    return name in ("fc.weight", "fc.bias", "parts.a.1.0.1.weight")


def surroundings(model: nn.Module) -> dict[str, Any]:
    """What replace_head must leave as it was."""
    return {
        "values": {name: value for name, value in values(model).items() if not is_head(name)},
        "names": list(model.state_dict()),
        "training": {name: m.training for name, m in model.named_modules() if not is_head(f"{name}.weight")},
        "requires grad": {name: p.requires_grad for name, p in model.named_parameters()},
        "grad mode is on": torch.is_grad_enabled(),
        "default dtype": str(torch.get_default_dtype()),
    }


@check(
    "replace_head finds the head at any depth, keeps its dtype and the rest of the model, and its weights are fresh",
    function="replace_head",
    points=1.25,
)
def test_replace_any_head(agree, rng, device):
    images, x = rng.normal(4, 3, 6, 6), rng.normal(5, 6, dtype=rng.float64)
    cases = {"images": (lambda: Images().to(device), images), "deep": (lambda: Deep(rng_float64).to(device), x)}
    rng_float64 = rng.float64

    def replaced(impl, make, given, n_classes):
        model = make().eval()
        model.requires_grad_(True)
        before, head = list(model.parameters()), next(p for n, p in model.named_parameters() if is_head(n))
        with torch.no_grad():
            head.fill_(3.0)
        result = impl.replace_head(model, n_classes)
        after = dict(model.named_parameters())
        new = {name: p for name, p in after.items() if is_head(name)}
        return {
            "the result is the same model": result is model,
            "head": {n: [tuple(p.shape), str(p.dtype), p.device.type, p.is_leaf] for n, p in new.items()},
            "old values in the head": sum(int((p == 3.0).sum()) for p in new.values()),
            "others are the same objects": [any(p is q for q in before) for n, p in after.items() if not is_head(n)],
            "output": [tuple(model(given).shape), str(model(given).dtype)],
            **surroundings(model),
        }

    def fresh(impl):
        """Whether two calls draw the same weights, as if a seed was set."""
        draws = []
        for _ in range(2):
            impl.replace_head(Images(), 3)
            draws.append(torch.rand(3, device="cpu"))
        return torch.equal(*draws)

    def observe(impl):
        seen = {}
        for name, (make, given) in cases.items():
            for n_classes in (9, 5, 4, 1):
                torch.manual_seed(0)
                seen[f"{name}, {n_classes} classes"] = replaced(impl, make, given, n_classes)
        return {**seen, "a seed is set": fresh(impl)}

    agree(observe)


def trained_after(impl: Any, model: nn.Module, x: Tensor, freeze_first: bool) -> dict[str, Any]:
    """One epoch of three batches after freeze_backbone, as a user would write it."""
    model.requires_grad_(not freeze_first)
    start = values(model)
    result = impl.freeze_backbone(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    for _ in range(2):
        model.eval()
        before = model(x).detach()
        model.train()
        for batch in (x, x + 1, x[:3] * 2):
            optimizer.zero_grad()
            model(batch).square().mean().backward()
            optimizer.step()
    after = values(model)
    return {
        "the result is the same model": result is model,
        "what has changed": [name for name in start if not torch.equal(start[name], after[name])],
        "requires grad": [name for name, p in model.named_parameters() if p.requires_grad],
        "have a gradient": [name for name, p in model.named_parameters() if p.grad is not None],
        "the output has changed": not torch.equal(before, model.eval()(x)),
        "names": sorted(after),
    }


@check(
    "after freeze_backbone, training moves the head alone: no other weight, no statistic, also if all was frozen",
    function="freeze_backbone",
    points=1.25,
)
def test_freeze_and_train(agree, rng, device):
    images, x = rng.normal(4, 3, 6, 6), rng.normal(5, 6, dtype=rng.float64)
    rng_float64 = rng.float64

    def observe(impl):
        seen = {}
        for first in (False, True):
            seen[f"images, frozen before: {first}"] = trained_after(impl, Images().to(device), images, first)
            seen[f"deep, frozen before: {first}"] = trained_after(impl, Deep(rng_float64).to(device), x, first)
        return seen

    agree(observe)


@check(
    "freeze_backbone changes no value and no other kind of layer, and the model still knows its modes",
    function="freeze_backbone",
    points=0.75,
)
def test_freeze_leaves_the_rest(agree, rng, device):
    images = rng.normal(4, 3, 6, 6)

    def observe(impl):
        model = Images().to(device)
        model.fcs[1].running_var.fill_(2.0)
        torch.manual_seed(0)
        with torch.no_grad():
            for p in model.parameters():
                p.copy_(torch.linspace(-1, 1, p.numel(), device=p.device).view_as(p))
        impl.freeze_backbone(model)
        modes = [model.train().training, model.eval().training, model.train().training]
        return {
            "modes": modes,
            "values": values(model),
            "output": model.eval()(images),
            "only this model": buffers_of_another(impl),
            "grad mode is on": torch.is_grad_enabled(),
        }

    def buffers_of_another(impl):
        """The statistics of another network, which is not frozen."""
        other = nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 2)).to(device)
        for mode in (False, True):
            other.train(mode)(torch.ones(4, 3, device=device))
        return dict(other.named_buffers())

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
    "param_groups works for any model, with frozen parameters, and an optimiser takes its groups",
    function="param_groups",
    points=0.75,
)
def test_any_param_groups(agree, rng, device):
    rates = rng.numpy.uniform(0.1, 0.5, 2).tolist()
    images = rng.normal(4, 3, 6, 6)
    rng_float64 = rng.float64

    def stepped(impl, model):
        """How far each parameter moves in a step along gradients of one."""
        optimizer = torch.optim.SGD(impl.param_groups(model, *rates), lr=0.7)
        for p in model.parameters():
            p.grad = torch.ones_like(p)
        start = values(model)
        optimizer.step()
        return {name: (start[name] - p.detach()).mean() for name, p in model.named_parameters()}

    def observe(impl):
        frozen = Images().to(device)
        frozen.requires_grad_(False)
        frozen.fc.weight.requires_grad_(True)
        deep, twins = Deep(rng_float64).to(device), nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 4)).to(device)
        with torch.no_grad():
            twins[1].load_state_dict(twins[0].state_dict())
        before = values(frozen)
        models = {"images, frozen": frozen, "deep": deep, "layers with equal values": twins}
        seen = {name: groups_by_name(model, impl.param_groups(model, *rates)) for name, model in models.items()}
        return seen | {
            "equal rates": groups_by_name(twins, impl.param_groups(twins, 0.5, 0.5)),
            "a step": {name: stepped(impl, Images().to(device)) for name in ("images",)},
            "requires grad": {name: p.requires_grad for name, p in frozen.named_parameters()},
            "values are unchanged": all(torch.equal(before[name], value) for name, value in values(frozen).items()),
            "training": frozen.training,
            "output": tuple(frozen(images).shape),
        }

    agree(observe)


def random_batch(rng: Any, lengths: list[int], low: int = 0) -> list[tuple[list[int], int]]:
    """Pairs of token numbers, from low on, and a label."""
    return [(rng.integers(low, 6, n).tolist(), int(rng.integers(0, 5, 1))) for n in lengths]


@check(
    "collate follows lengths and not values, whatever the number of the padding, and leaves its batch alone",
    function="collate",
    points=0.5,
)
def test_collate_any(agree, rng):
    lengths = rng.sizes(5, 1, 12)
    batch, equal = random_batch(rng, lengths), random_batch(rng, [4, 4, 4])
    batch[1] = ([3, 0, 3][: max(1, len(batch[1][0]))] + batch[1][0], batch[1][1])
    large = [([40_000_000_000, 7], 3), ([5], 2**40)]

    def copied(pairs):
        return [(list(ids), label) for ids, label in pairs]

    def observe(impl):
        given = copied(batch)
        seen = {f"pad_id {pad}": impl.collate(given, pad) for pad in (0, 3, -100)}
        seen["the batch afterwards"] = given
        seen["equal lengths"] = impl.collate(copied(equal), 3)
        seen["one token"] = impl.collate([([3], 1)], 3)
        seen["one token and many"] = impl.collate([([3], 1), ([1] * 300, 0)], 3)
        seen["large numbers"] = impl.collate(copied(large), 0)
        return seen

    agree(observe)


def pooled_gradients(impl: Any, hidden: Tensor, mask: Tensor, weight: Tensor) -> Any:
    """The result, and the gradient of its sum times weights."""
    given = hidden.clone().requires_grad_()
    result = impl.mean_pool(given, mask)
    (gradient,) = torch.autograd.grad((result * weight).sum(), given)
    return {"result": result, "gradient": gradient}


@check(
    "mean_pool takes masks of any dtype with ones anywhere, is differentiable, and leaves its inputs alone",
    function="mean_pool",
    points=1,
)
def test_mean_pool_any(agree, rng):
    b, t, d = rng.sizes(3, 5, 9)
    hidden, weight = rng.normal(b, t, d, mean=1.0), rng.normal(b, d)
    mask = rng.integers(0, 2, b, t)
    mask[0], mask[1], mask[2, :2], mask[3] = 1, 0, torch.tensor([0, 1], device=mask.device), 0
    mask[3, -1] = 1
    far = torch.where(mask[..., None] == 1, hidden, torch.full_like(hidden, 1e30))
    long, long_mask = rng.normal(2, 700, 3), torch.ones(2, 700, dtype=torch.int8, device=rng.device)
    turned, turned_mask = rng.normal(d, t, b).permute(2, 1, 0), rng.integers(0, 2, t, b).T
    dtypes = [torch.bool, torch.uint8, torch.int8, torch.int32, torch.int64, torch.float32, rng.float64]
    rng_float64 = rng.float64

    def observe(impl):
        seen = {f"mask of {dtype}": impl.mean_pool(hidden, mask.to(dtype)) for dtype in dtypes}
        for dtype in (torch.bool, torch.int64, rng_float64):
            case = pooled_gradients(impl, hidden.to(rng_float64), mask.to(dtype), weight.to(rng_float64))
            seen[f"float64 and a mask of {dtype}"] = case
        given, given_mask = hidden.clone(), mask.clone()
        impl.mean_pool(given, given_mask)
        return seen | {
            "large numbers where the mask is 0": impl.mean_pool(far, mask),
            "a long text": impl.mean_pool(long, long_mask),
            "non-contiguous": impl.mean_pool(turned, turned_mask),
            "one position": impl.mean_pool(hidden[:, :1], mask[:, :1]),
            "afterwards": [given, given_mask],
        }

    # 1e30 times 0 is 0, and a sum of up to 700 terms is known to about 1e-5.
    agree(observe)
