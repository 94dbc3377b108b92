"""Hidden checks of exercise 13: one more seed, other numbers of epochs, and what test_error must leave as it was."""

import math
from typing import Any

import torch
from torch import Tensor, nn

from autograder.author import Symptom, check


@check(
    "train_sine learns the curve with yet another seed: the curve, and not some points by heart",
    function="train_sine",
    points=1,
    timeout=30,
)
def test_another_seed(student, rng, run_seed):
    x = rng.uniform(997, 1, high=2 * math.pi).cpu()

    def observe(impl):
        model, losses = impl.train_sine(run_seed * 3 + 5)
        with torch.no_grad():
            outputs = model.eval()(x)
            alone = model(x[:1])
        return {"losses": [float(loss) for loss in losses], "outputs": outputs, "alone": alone}

    seen = student(observe)
    outputs, losses = seen["outputs"], seen["losses"]
    assert outputs.shape == x.shape, "the model should give (N, 1) outputs for (N, 1) x"
    error = (outputs - torch.sin(x + 1)).square().mean().item()
    if not error < 0.005:
        raise Symptom(f"the mean squared error on fresh points is {error:.4g}, and should be below 0.005")
    assert seen["alone"].shape == (1, 1), "for one point the output should have the shape (1, 1)"
    assert (seen["alone"] - outputs[:1]).abs().item() < 1e-4, "one point alone gets another output than among others"
    if len(losses) != 200 or not sum(losses[-20:]) < sum(losses[:20]) / 2:
        raise Symptom("by default there are 200 epochs, in which the loss falls to less than half of what it was")


@check(
    "train_sine trains for as many epochs as asked for, and leaves grad mode and default dtype alone",
    function="train_sine",
    points=0.75,
    timeout=30,
)
def test_epochs(student, rng, run_seed):
    x = rng.uniform(300, 1, high=2 * math.pi).cpu()

    def observe(impl):
        seen: dict[str, Any] = {}
        for epochs in (1, 7, 120):
            model, losses = impl.train_sine(run_seed + 6, epochs)
            kinds = {type(loss).__name__ for loss in losses}
            with torch.no_grad():
                seen[str(epochs)] = [len(losses), float(losses[0]), float(losses[-1]), model(x)]
            seen[f"kinds, {epochs}"] = sorted(kinds)
        return seen | {"grad mode": torch.is_grad_enabled(), "dtype": str(torch.get_default_dtype())}

    seen = student(observe)
    for epochs in (1, 7, 120):
        if seen[str(epochs)][0] != epochs:
            raise Symptom(f"for {epochs} epochs there are {seen[str(epochs)][0]} losses")
    assert seen["grad mode"], "train_sine leaves the grad mode off"
    assert seen["dtype"] == "torch.float32", "train_sine changes the default dtype"
    errors = [(seen[str(n)][3] - torch.sin(x + 1)).square().mean().item() for n in (1, 120)]
    # Which loss is minimised is free, but not its size: the mean over an epoch is not far below what it leaves.
    loss = seen["1"][1]
    if not errors[0] / 10 < loss < 1000:
        raise Symptom(f"after one epoch the error is {errors[0]:.4g}, and the mean loss of that epoch {loss:.4g}")
    _, first, last, _ = seen["120"]
    if not (errors[1] < max(errors[0], 0.005) and last < max(first, 0.005)):
        raise Symptom("after 120 epochs the error or the loss is not smaller than after one")


class Log(list[Any]):
    """A list that a deep copy of a model shares with the model: whoever runs the copy is seen too."""

    def __deepcopy__(self, memo: Any) -> "Log":
        return self


class Moody(nn.Module):
    """BatchNorm and Dropout around linear layers; notes its modes and whether a graph is recorded."""

    def __init__(self, weights: list[Tensor]) -> None:
        super().__init__()
        w1, b1, w2, b2 = weights
        self.first, self.last = nn.Linear(1, 9), nn.Linear(9, 1)
        self.norm, self.drop = nn.BatchNorm1d(9), nn.Dropout(0.5)
        self.to(device=w1.device, dtype=w1.dtype)
        with torch.no_grad():
            for p, value in zip([*self.first.parameters(), *self.last.parameters()], [w1, b1, w2, b2], strict=True):
                p.copy_(value)
        self.seen = Log()

    def forward(self, x: Tensor) -> Tensor:
        output = self.last(self.drop(torch.tanh(self.norm(self.first(x)))))
        self.seen.append([self.training, self.norm.training, self.drop.training, output.requires_grad])
        return output


def random_weights(rng: Any, dtype: Any = torch.float32) -> list[Tensor]:
    return [rng.normal(*shape, dtype=dtype) for shape in [(9, 1), (9,), (1, 9), (1,)]]


@check(
    "test_error records no graph, and leaves the model, its mode and its inputs as they were",
    function="test_error",
    points=1,
)
def test_error_surroundings(agree, rng):
    weights, x, y = random_weights(rng), rng.normal(6, 1), rng.normal(6, 1)

    def observe(impl):
        seen = {}
        for training in (True, False):
            model, given, target = Moody(weights).train(training), x.clone().requires_grad_(), y.clone()
            model.last.bias.grad = torch.ones_like(model.last.bias)
            error = impl.test_error(model, given, target)
            seen[f"training={training}"] = {
                "error": error,
                "training afterwards": {name: m.training for name, m in model.named_modules()},
                "modes and graphs": sorted({str(note) for note in model.seen}),
                "parameters": {name: p.detach() for name, p in model.named_parameters()},
                "requires grad": [p.requires_grad for p in (given, *model.parameters())],
                "gradients": [p.grad for p in (given, *model.parameters())],
                "buffers": dict(model.named_buffers()),
                "inputs": [given.detach(), target],
                "grad mode": torch.is_grad_enabled(),
                "next random number": torch.rand((), device="cpu"),
            }
        return seen

    agree(observe)


@check(
    "test_error works with any number of points, in float64, and with any targets",
    function="test_error",
    points=1,
)
def test_error_anywhere(agree, rng):
    weights, wide = random_weights(rng), random_weights(rng, rng.float64)
    x, y, columns = rng.normal(700, 1), 3 + 10 * rng.normal(700, 1), rng.normal(700, 2)
    double_x, double_y = rng.normal(12, 1, dtype=rng.float64), rng.normal(12, 1, dtype=rng.float64)

    def observe(impl):
        return {
            "many points": impl.test_error(Moody(weights), x, y),
            "one point": impl.test_error(Moody(weights), x[:1], y[:1]),
            "two points": impl.test_error(Moody(weights), x[:2], y[:2]),
            "float64": impl.test_error(Moody(wide), double_x, double_y),
            "non-contiguous": impl.test_error(Moody(weights), columns[:, :1], columns[:, 1:]),
            "right predictions": impl.test_error(nn.Identity(), x, x.clone()),
        }

    agree(observe)
