"""Public checks of exercise 15.

Files are written to and read from a temporary folder inside the observation.  What a checkpoint holds is the
student's choice, so save_checkpoint and load_checkpoint are judged as a pair, by a training that goes on.
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


@check(
    "save_weights writes the whole state_dict, under its own names, to a safetensors file (str or Path)",
    function="save_weights",
    points=0.75,
)
def test_save_weights(agree, rng):
    state = random_state(rng, 7)

    def observe(impl):
        model, place = network(state), folder()
        impl.save_weights(model, str(place / "one.safetensors"))
        impl.save_weights(model, place / "two.safetensors")
        return {"str": content(place / "one.safetensors"), "Path": content(place / "two.safetensors")}

    agree(observe)


@check(
    "load_weights puts the weights into the model, on the device and in evaluation mode, and returns the model",
    function="load_weights",
    points=1,
    elsewhere=True,
)
def test_load_weights(agree, rng, device):
    arrays = {name: tensor.cpu().numpy() for name, tensor in random_state(rng, 7).items()}
    other = {name: np.ones_like(array) for name, array in arrays.items()}
    x = rng.normal(SAMPLES, FEATURES)

    def observe(impl):
        from safetensors.numpy import save_file

        path = folder() / "weights.safetensors"
        save_file(arrays, path)
        seen = {}
        for name, arguments in {"str": (str(path), str(device)), "Path": (path, device)}.items():
            model = network({name: torch.from_numpy(array) for name, array in other.items()})
            result = impl.load_weights(model, *arguments)
            case = {"returns the model": result is model, "training": modes(model), "state": values(model)}
            seen[name] = {**case, "output": model(x)}
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
    "save_checkpoint writes model and epoch to a file that torch.load(weights_only=True) reads (str or Path)",
    function="save_checkpoint",
    points=0.75,
    elsewhere=True,
)
def test_save_checkpoint(agree, rng):
    state, other, batches = random_state(rng, 7), random_state(rng, 9), random_batches(rng, 3)
    epoch = int(rng.integers(10, 100, 1))

    def observe(impl):
        seen = {}
        for name, kind in {"str": str, "Path": Path}.items():
            path, model = kind(folder() / "checkpoint.pt"), network(state)
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
            train(model, optimizer, batches)
            impl.save_checkpoint(path, model, optimizer, epoch)
            seen[name] = {"a file is there": Path(path).exists(), "weights_only=True reads it": is_readable(path)}
            twin = network(other)
            twin_optimizer = torch.optim.SGD(twin.parameters(), lr=0.1)
            seen[name]["epoch"] = impl.load_checkpoint(path, twin, twin_optimizer)
            seen[name]["restored model"] = values(twin)
            train(model, optimizer, batches)
            seen[name]["saved model, trained on"] = values(model)
        return seen

    agree(observe)


@check(
    "after load_checkpoint the training goes on as if never stopped, here with SGD and momentum",
    function="load_checkpoint",
    points=1,
    elsewhere=True,
)
def test_resume_sgd(agree, rng):
    state, other = random_state(rng, 7), random_state(rng, 9)
    before, after = random_batches(rng, 3), random_batches(rng, 3)
    epoch = int(rng.integers(10, 100, 1))

    def observe(impl):
        path, model = folder() / "checkpoint.pt", network(state)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        train(model, optimizer, before)
        impl.save_checkpoint(path, model, optimizer, epoch)
        train(model, optimizer, after)
        twin = network(other)
        twin_optimizer = torch.optim.SGD(twin.parameters(), lr=0.1, momentum=0.9)
        seen = {"epoch": impl.load_checkpoint(path, twin, twin_optimizer), "restored": values(twin)}
        train(twin, twin_optimizer, after)
        return {**seen, "uninterrupted": values(model), "resumed": values(twin)}

    agree(observe)


@check(
    "BestKeeper keeps the state with the highest score, and restore puts it back",
    function="BestKeeper",
    points=0.75,
    elsewhere=True,
)
def test_best_keeper(agree, rng):
    states, scores = [random_state(rng, n) for n in (3, 5, 7, 9)], [0.3, 0.75, 0.6, 0.2]
    x = rng.normal(SAMPLES, FEATURES)

    def observe(impl):
        keeper, model, best = impl.BestKeeper(), network(states[0]), []
        for state, score in zip(states, scores, strict=True):
            model.load_state_dict(state)
            keeper.update(model, score)
            best.append(float(keeper.best))
        keeper.restore(model)
        return {"best": best, "restored": values(model), "output": model.eval()(x)}

    agree(observe)


def random_numbers(device: torch.device) -> dict[str, Any]:
    """Three numbers from each global source of chance."""
    return {
        "random": [random.random() for _ in range(3)],
        "NumPy": np.random.rand(3).tolist(),
        "torch": torch.rand(3).tolist(),
        "torch on the device": torch.rand(3, device=device).tolist(),
    }


def judge_numbers(first: Any, again: Any, other: Any) -> None:
    """Equal numbers after equal seeds, and others after another seed, for each library."""
    for library, numbers in first.items():
        assert numbers == again[library], f"after the same seed {library} gives other numbers"
        assert numbers != other[library], f"after another seed {library} gives the same numbers"


@check(
    "seed_everything makes random, NumPy and torch repeat their numbers, and other seeds give others",
    function="seed_everything",
    points=0.25,
)
def test_seed_everything(student, device, run_seed):
    def observe(impl):
        seen = []
        for seed in (run_seed, run_seed, run_seed + 1):
            impl.seed_everything(seed)
            seen.append(random_numbers(device))
        return seen

    judge_numbers(*student(observe))


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
    "pick_device takes what is preferred, else CUDA, else MPS, else the CPU",
    function="pick_device",
    points=0.5,
)
def test_pick_device(agree):
    machines = {"CUDA": (True, False), "MPS": (False, True), "both": (True, True), "neither": (False, False)}

    def observe(impl):
        seen = {}
        for name, has in machines.items():
            with machine(*has):
                seen[name] = described(impl.pick_device(), with_index=False)
        with machine(cuda=True, mps=False):
            seen["CUDA, and the CPU preferred"] = described(impl.pick_device("cpu"))
            seen["CUDA, and its second device preferred"] = described(impl.pick_device("cuda:1"))
        return seen

    agree(observe)
