"""Hidden checks of exercise 15: strictness, files that are written again, other optimisers, odd scores.

The helpers are those of the public checks.
"""

import random
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from autograder.author import check

FEATURES, HIDDEN, CLASSES, SAMPLES = 3, 5, 4, 6
SHAPES = {
    "0.weight": (HIDDEN, FEATURES),
    "1.weight": (HIDDEN,),
    "1.bias": (HIDDEN,),
    "1.running_mean": (HIDDEN,),
    "1.running_var": (HIDDEN,),
    "3.weight": (CLASSES, HIDDEN),
    "3.bias": (CLASSES,),
}


def random_state(rng: Any, batches: int) -> dict[str, Tensor]:
    """A state for network(), on the device under test; batches: how many its BatchNorm has counted."""
    state = {name: rng.normal(*shape) for name, shape in SHAPES.items()}
    state["1.running_var"] = rng.uniform(HIDDEN, low=0.5, high=2.0)
    return {**state, "1.num_batches_tracked": torch.tensor(batches, device=rng.device)}


def network(state: dict[str, Tensor]) -> nn.Sequential:
    """A network with buffers, in training mode, with a state and on its device.

    The layer before BatchNorm has no bias: its gradient would be pure rounding, which Adam would blow up.
    """
    layers = [nn.Linear(FEATURES, HIDDEN, bias=False), nn.BatchNorm1d(HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, CLASSES)]
    model = nn.Sequential(*layers).to(state["3.bias"].device)
    model.load_state_dict(state)
    return model


def values(model: nn.Module) -> dict[str, Tensor]:
    """A copy of the model's state."""
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


def modes(model: nn.Module) -> list[bool]:
    return [module.training for module in model.modules()]


def folder() -> Path:
    """A new folder in the worker's own, which goes away with it."""
    return Path(tempfile.mkdtemp(dir=Path.cwd()))


def content(path: Path) -> Any:
    """What is in a safetensors file, or in words why there is nothing."""
    from safetensors.torch import load

    if not path.exists():
        return f"there is no file of this name, but {sorted(p.name for p in path.parent.iterdir())}"
    try:
        return load(path.read_bytes())  # load_file would map the file, and change with it when it is written again
    except Exception:
        return "the file is not in the safetensors format"


class Mixed(nn.Module):
    """Nested names, two dtypes, a number as a parameter, a frozen layer, a Dropout."""

    def __init__(self, tensors: list[Tensor]) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(FEATURES, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.Dropout(0.5))
        self.scale = nn.Parameter(tensors[0].clone())
        self.register_buffer("offset", tensors[1].clone())
        self.to(tensors[0].device)
        for i, name in enumerate(["weight", "bias"]):
            nn.Module.__setattr__(self.body[0], name, nn.Parameter(tensors[2 + i].clone()))
        self.body[0].requires_grad_(False)

    def forward(self, x: Tensor) -> Tensor:
        return self.scale * self.body(x) + self.offset.to(x.dtype)


def mixed_tensors(rng: Any) -> list[Tensor]:
    return [rng.normal(), rng.normal(HIDDEN, dtype=rng.float64), rng.normal(HIDDEN, FEATURES), rng.normal(HIDDEN)]


def surroundings(model: nn.Module) -> dict[str, Any]:
    """What stays as it was."""
    flags = [p.requires_grad for p in model.parameters()]
    return {"training": modes(model), "requires_grad": flags, "grad mode": torch.is_grad_enabled()}


def gradients(model: nn.Module) -> list[Any]:
    return [None if p.grad is None else p.grad.clone() for p in model.parameters()]


@check(
    "save_weights keeps dtypes, replaces an older file, and leaves the model as it was",
    function="save_weights",
    points=0.75,
)
def test_save_weights_cases(agree, rng):
    first, second, states = mixed_tensors(rng), mixed_tensors(rng), [random_state(rng, n) for n in (3, 5)]

    def observe(impl):
        path, seen = folder() / "weights.safetensors", {}
        for name, model in {"a model": network(states[0]), "another": Mixed(first), "a third": Mixed(second)}.items():
            before = values(model)
            impl.save_weights(model, path)
            seen[name] = {"before": before, "afterwards": values(model), **surroundings(model), "file": content(path)}
        model.eval()
        impl.save_weights(model, path)
        return {**seen, "evaluation mode": surroundings(model)}

    agree(observe)


@check(
    "load_weights refuses a file whose names or shapes are not those of the model",
    function="load_weights",
    points=0.5,
)
def test_load_weights_strict(agree, rng, device):
    arrays = {name: tensor.cpu().numpy() for name, tensor in random_state(rng, 7).items()}
    other, extra = random_state(rng, 9), rng.normal(2).cpu().numpy()
    files = {
        "a parameter is missing": {name: a for name, a in arrays.items() if name != "3.bias"},
        "a buffer is missing": {name: a for name, a in arrays.items() if name != "1.running_mean"},
        "one name too many": {**arrays, "4.weight": extra},
        "another shape": {**arrays, "3.bias": extra},
        "the right file": arrays,
    }

    def observe(impl):
        from safetensors.numpy import save_file

        path, seen = folder() / "weights.safetensors", {}
        for name, file in files.items():
            save_file(file, path)
            model = network(other)
            try:
                impl.load_weights(model, path, device)
                seen[name] = "accepted"
            except NotImplementedError:  # a stub
                raise
            except Exception:
                seen[name] = "refused with an error"
        return {**seen, "state": values(model)}

    agree(observe)


@check(
    "load_weights works for nested modules and mixed dtypes, and leaves requires_grad and the file alone",
    function="load_weights",
    points=0.5,
)
def test_load_weights_cases(agree, rng, device):
    first, second, x = mixed_tensors(rng), mixed_tensors(rng), rng.normal(1, FEATURES)

    def observe(impl):
        from safetensors.torch import save_file

        path, seen = folder() / "weights.safetensors", {}
        save_file(Mixed(first).state_dict(), path)
        for training in (True, False):
            model = Mixed(second).train(training)
            result = impl.load_weights(model, path, device)
            case = {"returns the model": result is model, **surroundings(model), "state": values(model)}
            seen[f"training was {training}"] = {**case, "output": model(x), "file": content(path)}
        return seen

    agree(observe)


Batches = list[tuple[Tensor, Tensor]]


def random_batches(rng: Any, count: int) -> Batches:
    return [(rng.normal(SAMPLES, FEATURES), rng.integers(0, CLASSES, SAMPLES)) for _ in range(count)]


def train(model: nn.Module, optimizer: torch.optim.Optimizer, batches: Batches) -> None:
    """One step per batch, in whatever mode the model is."""
    for x, y in batches:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()


def is_readable(path: Any) -> bool:
    """Whether torch.load reads the file without running foreign code."""
    try:
        torch.load(path, weights_only=True)
    except Exception:
        return False
    return True


@check(
    "save_checkpoint replaces an older file, keeps several files apart, and leaves the training as it was",
    function="save_checkpoint",
    points=0.75,
)
def test_save_checkpoint_cases(agree, rng):
    state, other = random_state(rng, 7), random_state(rng, 9)
    parts = [random_batches(rng, 2) for _ in range(4)]
    epoch = int(rng.integers(10, 100, 1))

    def observe(impl):
        place, model, seen = folder(), network(state), {}
        optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
        paths = {"an early file": place / "early.pt", "a later file": place / "late.pt"}
        for i, path in enumerate([*paths.values(), *list(paths.values())[1:]]):
            train(model, optimizer, parts[i])
            impl.save_checkpoint(path, model, optimizer, epoch + 5 * i)
        train(model.eval(), optimizer, parts[3])
        impl.save_checkpoint(place / "more.pt", model, optimizer, epoch)
        seen["the training that was saved"] = {"model": values(model), **surroundings(model), "grad": gradients(model)}
        for name, path in paths.items():
            twin = network(other)
            twin_optimizer = torch.optim.Adam(twin.parameters(), lr=0.05)
            moved = path.rename(path.with_suffix(".moved"))
            seen[name] = {"weights_only=True reads it": is_readable(moved)}
            seen[name]["epoch"] = impl.load_checkpoint(moved, twin, twin_optimizer)
            train(twin, twin_optimizer, parts[3])
            seen[name]["resumed"] = values(twin)
        return seen

    agree(observe)


def two_groups(model: nn.Module, lr: float) -> torch.optim.Optimizer:
    groups = [{"params": model[:2].parameters(), "lr": lr / 2}, {"params": model[2:].parameters()}]
    return torch.optim.AdamW(groups, lr=lr, weight_decay=lr)


OPTIMIZERS = {
    "Adam": lambda model, lr: torch.optim.Adam(model.parameters(), lr=lr),
    "two groups": two_groups,
    "SGD with Nesterov momentum": lambda model, lr: torch.optim.SGD(model.parameters(), lr, 0.9, nesterov=True),
}


@check(
    "load_checkpoint restores any optimiser with its learning rates, before the first step too, and no mode",
    function="load_checkpoint",
    points=1,
)
def test_resume_others(agree, rng):
    state, other = random_state(rng, 7), random_state(rng, 9)
    before, after = random_batches(rng, 3), random_batches(rng, 4)

    def resume(impl, make, steps, training, frozen=False):
        path, model = folder() / "checkpoint.pt", network(state)
        model[0].requires_grad_(not frozen)
        optimizer = make(model, 0.05)
        train(model, optimizer, before[:steps])
        for group in optimizer.param_groups:
            group["lr"] *= 0.5
        impl.save_checkpoint(str(path), model, optimizer, steps)
        twin = network(other).train(training)
        twin[0].requires_grad_(not frozen)
        twin_optimizer = make(twin, 0.2)
        train(twin, twin_optimizer, after[:1])
        seen = {"epoch": impl.load_checkpoint(str(path), twin, twin_optimizer), **surroundings(twin)}
        seen["learning rates"] = [group["lr"] for group in twin_optimizer.param_groups]
        train(twin, twin_optimizer, after)
        train(model.train(training), optimizer, after)
        return {**seen, "uninterrupted": values(model), "resumed": values(twin)}

    def observe(impl):
        seen = {name: resume(impl, make, 3, True) for name, make in OPTIMIZERS.items()}
        seen["before the first step"] = resume(impl, OPTIMIZERS["Adam"], 0, True)
        seen["evaluation mode"] = resume(impl, OPTIMIZERS["Adam"], 2, False)
        seen["a frozen layer"] = resume(impl, OPTIMIZERS["Adam"], 2, True, frozen=True)
        return seen

    agree(observe)


@check(
    "BestKeeper never takes a NaN, and works with negative scores",
    function="BestKeeper",
    points=0.5,
)
def test_best_keeper_scores(agree, rng):
    nan, states = float("nan"), [random_state(rng, n) for n in (3, 5, 7, 9, 11)]
    runs = {
        "NaN first": [nan, -3.0, -2.5, nan, -4.0],
        "NaN last": [0.25, 0.5, 0.125, 0.0625, nan],
        "rising after a fall": [0.5, 0.75, 0.25, 0.375, 0.625],
        "falling": [-1.5, -2.0, -2.5, -3.0, -3.5],
        "rising": [-350.0, -20.0, -1e-3, 0.0, 1e-3],
    }

    def observe(impl):
        seen = {}
        for name, scores in runs.items():
            keeper, model = impl.BestKeeper(), network(states[0])
            for state, score in zip(states, scores, strict=True):
                model.load_state_dict(state)
                keeper.update(model, score)
            keeper.restore(model)
            seen[name] = {"best": float(keeper.best), "restored": values(model)}
        return seen

    agree(observe)


@check(
    "What BestKeeper keeps stays as it is while training goes on, before and after restore, each for itself",
    function="BestKeeper",
    points=0.5,
)
def test_best_keeper_keeps(agree, rng):
    state, other = random_state(rng, 7), random_state(rng, 9)
    parts = [random_batches(rng, 2) for _ in range(4)]

    def observe(impl):
        keeper, second, model = impl.BestKeeper(), impl.BestKeeper(), network(state)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        seen = {}
        for i, part in enumerate(parts):
            train(model, optimizer, part)
            keeper.update(model, 0.9 - 0.1 * (i - 1) ** 2)
            second.update(model, -0.1 * i)
        seen["updated"] = {"model": values(model), **surroundings(model)}
        keeper.restore(model)
        seen["restored"] = {"model": values(model), **surroundings(model)}
        train(model, optimizer, parts[0])
        seen["trained on"] = values(model)
        keeper.restore(model.eval())
        seen["restored again"] = {"model": values(model), **surroundings(model)}
        fresh = network(other)
        second.restore(fresh)
        train(fresh, torch.optim.SGD(fresh.parameters(), lr=0.1), parts[1])
        second.restore(fresh)
        return {**seen, "second keeper, new model": values(fresh), "best": [float(keeper.best), float(second.best)]}

    agree(observe)


def random_numbers(device: torch.device) -> dict[str, Any]:
    """Three numbers from each global source of chance; Gaussian ones, of which some are drawn in pairs."""
    return {
        "random": [random.gauss(0, 1) for _ in range(3)],
        "NumPy": np.random.standard_normal(3).tolist(),
        "torch": torch.randn(3).tolist(),
        "torch on the device": torch.randn(3, device=device).tolist(),
    }


def judge_numbers(first: Any, again: Any, other: Any) -> None:
    """Equal numbers after equal seeds, and others after another seed, for each library."""
    for library, numbers in first.items():
        assert numbers == again[library], f"after the same seed {library} gives other numbers"
        assert numbers != other[library], f"after another seed {library} gives the same numbers"


@check(
    "seed_everything works for small and large seeds, whatever was drawn before",
    function="seed_everything",
    points=0.25,
)
def test_seed_everything_cases(student, device, run_seed):
    def observe(impl):
        seen = {}
        for seed in (0, 1, 2**32 - 1, run_seed + 2, 0, 1, 2**32 - 1, run_seed + 2):
            impl.seed_everything(seed)
            seen.setdefault(str(seed), []).append(random_numbers(device))
        return list(seen.values())

    seen = student(observe)
    for (first, again), (other, _) in zip(seen, seen[1:] + seen[:1], strict=True):
        judge_numbers(first, again, other)


def machine(cuda: bool, mps: bool) -> ExitStack:
    """In this context torch finds these devices, whichever of its functions is asked."""
    from unittest import mock

    accelerator = torch.device("cuda" if cuda else "mps") if cuda or mps else None
    answers = {
        "torch.cuda.is_available": cuda,
        "torch.cuda.device_count": 4 * cuda,
        "torch.cuda._is_compiled": cuda,
        "torch._C._cuda_getDeviceCount": 4 * cuda,
        "torch.backends.cuda.is_built": cuda,
        "torch.backends.mps.is_available": mps,
        "torch.backends.mps.is_built": mps,
        "torch.mps.is_available": mps,
        "torch.mps.device_count": int(mps),
        "torch._C._mps_is_available": mps,
        "torch.accelerator.is_available": accelerator is not None,
        "torch.accelerator.current_accelerator": accelerator,
    }
    stack = ExitStack()
    for name, answer in answers.items():
        stack.enter_context(mock.patch(name, lambda *args, answer=answer, **kwargs: answer, create=True))
    return stack


def described(found: Any, with_index: bool = True) -> Any:
    """A device as plain data; an index is the caller's affair only where the caller gave one."""
    if not isinstance(found, torch.device):
        return f"no torch.device, but a {type(found).__name__}"
    return {"type": found.type, "index": found.index} if with_index else {"type": found.type}


@check(
    "pick_device takes a str or a torch.device, keeps its index, and does not ask whether it is there",
    function="pick_device",
    points=0.25,
)
def test_pick_device_cases(agree):
    machines = {"CUDA": (True, False), "MPS": (False, True), "both": (True, True), "neither": (False, False)}
    names = ["cpu", "cuda", "cuda:0", "cuda:3", "mps"]

    def observe(impl):
        seen = {}
        for name, has in machines.items():
            with machine(*has):
                seen[name] = {"nothing": described(impl.pick_device(None), with_index=False)}
                seen[name] |= {device: described(impl.pick_device(device)) for device in names}
                seen[name] |= {f"device {one}": described(impl.pick_device(torch.device(one))) for one in names}
        return seen

    agree(observe)
