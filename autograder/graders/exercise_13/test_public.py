"""Public checks of exercise 13: what is reported, whether the sine is learned, and the error of a given model.

A fit is judged by the same rule in each check, with another seed and fresh points.  Where it fails, each check looks
for one cause that it can see (a network that cannot bend, pairs that are not pairs, gradients that pile up), so that a
program with several bugs is told each of them.  Causes decide about words only, never about marks.
"""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from autograder.author import Symptom, check

EPOCHS, SHORT = 200, 30
SECONDS = 30  # for one training; the reference takes a fifth of a second


def sine(x: Tensor) -> Tensor:
    return torch.sin(x + 1)


def points(rng: Any, n: int) -> Tensor:
    """Fresh points, (n, 1), on the CPU, where train_sine trains."""
    return rng.uniform(n, 1, high=2 * math.pi).cpu()


def trained(impl: Any, seed: int, x: Tensor) -> dict[str, Any]:
    """What a training with the default epochs gives; losses as numbers, whatever they are kept in."""
    model, losses = impl.train_sine(seed)
    model.eval()
    with torch.no_grad():
        return {"losses": [float(loss) for loss in losses], "outputs": model(x)}


def judge_fit(seen: dict[str, Any], x: Tensor) -> None:
    """The contract's bounds; of 300 trainings of the reference the worst had an error of 0.001."""
    outputs, losses = seen["outputs"], seen["losses"]
    assert isinstance(outputs, Tensor) and outputs.shape == x.shape, "the model should give (N, 1) outputs for (N, 1) x"
    error = (outputs - sine(x)).square().mean().item()
    if not error < 0.005:
        words = f"the mean squared error on fresh points is {error:.4g}, and should be below 0.005"
        raise Symptom(f"{words}{what_losses_say(losses)}")
    judge_losses(losses, EPOCHS)


def what_losses_say(losses: list[float]) -> str:
    """What the course of the losses tells about a fit that failed, as the rest of a sentence."""
    if len(losses) < 10:
        return ""
    first, last = losses[0], sum(losses[-5:]) / 5
    if not all(map(math.isfinite, losses)):
        return "; the loss becomes infinite or NaN: the steps are too large"
    if max(losses) - min(losses) <= 1e-4 * max(losses):  # rounding of one and the same mean
        return (
            f"; the loss is {first:.4g} in every epoch, so the parameters never change: each batch needs backward() on "
            "a loss that depends on them, then step() of an optimiser that holds them, with no zero_grad() between"
        )
    if last > first:
        return f"; the loss rises from {first:.4g} to {last:.4g}: the steps lead uphill, or are too large"
    if last < 0.005:
        return (
            f"; the loss falls to {last:.4g} all the same, so what was learned is not sin(x + 1) on [0, 2 pi] (look at "
            "the training points), or the model that is returned is not the one that was trained"
        )
    return f"; the loss falls from {first:.4g} to {last:.4g} only"


def judge_losses(losses: list[float], epochs: int) -> None:
    if len(losses) != epochs:
        raise Symptom(f"there are {len(losses)} losses for {epochs} epochs")
    tenth = epochs // 10
    first, last = sum(losses[:tenth]) / tenth, sum(losses[-tenth:]) / tenth
    if not last < first / 2:
        raise Symptom(f"the mean loss goes from {first:.4g} to {last:.4g}, and should more than halve")


@check(
    "train_sine returns a model and its losses: one Python float per epoch, and they fall",
    function="train_sine",
    points=1.25,
    timeout=SECONDS,
)
def test_losses(student, rng, run_seed):
    x = points(rng, 7)

    def observe(impl):
        result = impl.train_sine(run_seed + 1, SHORT)
        if not isinstance(result, tuple) or len(result) != 2:
            return {"kind": f"a {type(result).__name__}"}
        model, losses = result
        kinds = sorted({type(loss).__name__ for loss in losses}) if isinstance(losses, list) else []
        seen = {"kind": f"a tuple of {type(model).__name__} and {type(losses).__name__}"}
        seen |= {"model": isinstance(model, nn.Module), "list": isinstance(losses, list), "kinds": kinds}
        if not (seen["model"] and seen["list"]):
            return seen
        return seen | {"losses": [float(loss) for loss in losses], "outputs": model(x).detach()}

    seen = student(observe)
    right = seen.get("model") and seen.get("list")
    assert right, f"train_sine should return a model and a list, and returns {seen['kind']}"
    if len(seen["losses"]) != SHORT:
        raise Symptom(f"there are {len(seen['losses'])} losses for {SHORT} epochs")
    assert seen["kinds"] == ["float"], f"the losses should be Python floats, and are of type {', '.join(seen['kinds'])}"
    assert seen["outputs"].shape == x.shape, "the model should give (N, 1) outputs for (N, 1) x"
    assert seen["outputs"].std() > 0, "the model gives the same output for all x"
    losses = seen["losses"]
    assert all(map(math.isfinite, losses)) and min(losses) >= 0, "a mean of squares should be finite, and not negative"
    if not min(losses[1:]) < losses[0]:
        raise Symptom(f"the loss is {losses[0]:.4g} at first, and never lower in {SHORT} epochs")


def is_straight(outputs: Tensor) -> bool:
    """Whether outputs on an even grid lie on a line; rounding bends a line by less than 1e-5 of its height."""
    heights = outputs.double().flatten()
    bends = heights[2:] - 2 * heights[1:-1] + heights[:-2]
    return bends.abs().max().item() <= 1e-5 * heights.abs().max().item()


@check(
    "train_sine learns the curve: its network can bend",
    function="train_sine",
    points=1.25,
    timeout=SECONDS,
)
def test_fit_bends(student, picture, rng, run_seed):
    x, grid = points(rng, 300), torch.linspace(0, 2 * math.pi, 50).unsqueeze(1)

    def observe(impl):
        return trained(impl, run_seed + 2, torch.cat([x, grid]))

    def show(seen):
        picture.curves("loss", seen["losses"])
        picture.curves("prediction", seen["outputs"][300:, 0], sine(grid)[:, 0], grid[:, 0])

    seen = student(observe, show=show)
    outputs = seen["outputs"]
    if isinstance(outputs, Tensor) and outputs.shape == (350, 1):
        assert not is_straight(outputs[300:]), "the trained network is a straight line, and a sine is not"
    judge_fit(seen, torch.cat([x, grid]))


class Widened(TorchFunctionMode):
    """Looks for two tensors that become a larger one because a vector met a column."""

    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        shapes = [tuple(a.shape) for a in args[:2] if type(a) is Tensor]
        if len(shapes) == 2 and sorted(map(len, shapes)) == [1, 2]:
            column, vector = sorted(shapes, key=len, reverse=True)
            self.found |= column == (*vector, 1) and vector[0] > 1 and func.__name__ in WIDENING
        return func(*args, **(kwargs or {}))


WIDENING = {
    "mse_loss",
    "sub",
    "__sub__",
    "rsub",
    "__rsub__",
    "add",
    "__add__",
    "l1_loss",
    "smooth_l1_loss",
    "huber_loss",
}


@check(
    "train_sine learns the curve: each prediction is compared with its own target",
    function="train_sine",
    points=1.25,
    timeout=SECONDS,
)
def test_fit_pairs(student, rng, run_seed):
    x = points(rng, 300)

    def observe(impl):
        with Widened() as mode:
            impl.train_sine(run_seed + 3, 1)
        return {**trained(impl, run_seed + 3, x), "a column met a vector": mode.found}

    seen = student(observe)
    if not (seen["outputs"] - sine(x)).square().mean().item() < 0.005:
        assert not seen["a column met a vector"], (
            "predictions of shape (n, 1) met targets of shape (n,): the loss is a mean over n times n differences"
        )
    judge_fit(seen, x)


class Piling(TorchFunctionMode):
    """Looks at what the parameters hold as gradients when backward is called."""

    def __init__(self) -> None:
        super().__init__()
        self.old: list[bool] = []

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func.__name__ == "backward" and isinstance(args[0], Tensor):
            self.old.append(any(p.grad is not None and bool(p.grad.any()) for p in leaves(args[0].grad_fn)))
        return func(*args, **(kwargs or {}))


def leaves(node: Any) -> list[Tensor]:
    """The parameters that a graph leads to."""
    found, seen, waiting = [], set(), [node]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return found


@check(
    "train_sine learns the curve: each step follows the gradient of its own batch",
    function="train_sine",
    points=1.25,
    timeout=SECONDS,
)
def test_fit_steps(student, rng, run_seed):
    x = points(rng, 300)

    def observe(impl):
        with Piling() as mode:
            impl.train_sine(run_seed + 4, 2)
        return {**trained(impl, run_seed + 4, x), "old gradients at backward": mode.old[:8]}

    seen = student(observe)
    if not (seen["outputs"] - sine(x)).square().mean().item() < 0.005:
        old = seen["old gradients at backward"]
        piled = len(old) > 1 and all(old[1:])
        assert not piled, "at each backward() the gradients of the batches before are still there, and it adds to them"
    judge_fit(seen, x)


def random_weights(rng: Any, dtype: Any = torch.float32) -> list[Tensor]:
    """Of two linear layers, 1 to 9 to 1."""
    return [rng.normal(*shape, dtype=dtype) for shape in [(9, 1), (9,), (1, 9), (1,)]]


class Moody(nn.Module):
    """A network with Dropout and BatchNorm, which are different in training and in use."""

    def __init__(self, weights: list[Tensor]) -> None:
        super().__init__()
        w1, b1, w2, b2 = weights
        self.first, self.last = nn.Linear(1, 9), nn.Linear(9, 1)
        self.norm, self.drop = nn.BatchNorm1d(9), nn.Dropout(0.5)
        self.to(device=w1.device, dtype=w1.dtype)
        with torch.no_grad():
            for p, value in zip([*self.first.parameters(), *self.last.parameters()], [w1, b1, w2, b2], strict=True):
                p.copy_(value)

    def forward(self, x: Tensor) -> Tensor:
        return self.last(self.drop(torch.tanh(self.norm(self.first(x)))))


@check(
    "test_error is the mean squared error, with the model in evaluation mode",
    function="test_error",
    points=1.25,
    elsewhere=True,
)
def test_error_value(agree, rng):
    weights, x, y = random_weights(rng), rng.normal(17, 1), rng.normal(17, 1)

    def observe(impl):
        plain = nn.Linear(1, 1).to(x.device)
        with torch.no_grad():
            plain.weight.fill_(2.0), plain.bias.fill_(-1.0)
        seen = {"a linear model": impl.test_error(plain, x, y)}
        for training in (True, False):
            model = Moody(weights).train(training)
            seen[f"dropout and batch norm, training={training}"] = impl.test_error(model, x, y)
        return seen

    agree(observe)
