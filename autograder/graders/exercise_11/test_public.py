"""Public checks of exercise 11: the training loop.

Arrays travel as NumPy, because a loader's batches are made on the CPU whatever the device under test; weights
travel as tensors on that device, and the models are built from them inside each observation.
"""

import contextlib
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset

from autograder.author import check

SAMPLES, FEATURES, HIDDEN, CLASSES, BATCH = 17, 3, 6, 4, 5  # batches of 5, 5, 5 and 2
OPTIMIZERS = {
    "SGD": lambda parameters: torch.optim.SGD(parameters, lr=0.3),
    "SGD with momentum": lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9),
    "Adam": lambda parameters: torch.optim.Adam(parameters, lr=0.05),
}


def random_weights(rng: Any) -> list[Any]:
    """Weight and bias of two linear layers, on the device under test."""
    sizes = [(HIDDEN, FEATURES), (HIDDEN,), (CLASSES, HIDDEN), (CLASSES,)]
    return [rng.normal(*size) for size in sizes]


def random_inputs(rng: Any, samples: int = SAMPLES) -> np.ndarray:
    return rng.numpy.standard_normal((samples, FEATURES)).astype(np.float32)


def random_labels(rng: Any, samples: int = SAMPLES) -> np.ndarray:
    return rng.numpy.integers(0, CLASSES, samples)


def labels_mostly_right(x: np.ndarray, weights: list[Any]) -> np.ndarray:
    """The classes that the network predicts, but wrong in rows 0, 3, 6, ...: batches differ in accuracy."""
    w1, b1, w2, b2 = (w.cpu().numpy() for w in weights)
    predicted = (np.tanh(x @ w1.T + b1) @ w2.T + b2).argmax(1)
    return np.where(np.arange(len(x)) % 3 == 0, (predicted + 1) % CLASSES, predicted)


def linear(weight: Any, bias: Any) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


def network(weights: list[Any]) -> nn.Sequential:
    return nn.Sequential(linear(*weights[:2]), nn.Tanh(), linear(*weights[2:]))


def batches(x: np.ndarray, y: np.ndarray, size: int = BATCH, **options: Any) -> DataLoader:
    return DataLoader(TensorDataset(torch.from_numpy(x), torch.from_numpy(y)), size, **options)


def values(model: nn.Module) -> list[Any]:
    return [p.detach().clone() for p in model.parameters()]


class Noticing(nn.Sequential):
    """A network that notices when a backward pass reaches its output, also if forward is called directly."""

    def __init__(self, weights: list[Any]) -> None:
        super().__init__(*network(weights))
        self.passes: list[bool] = []

    def forward(self, x: Tensor) -> Tensor:
        output = super().forward(x)
        if output.requires_grad:
            output.register_hook(lambda gradient: self.passes.append(True))
        return output


@check(
    "after one epoch the weights are those of one step per batch (SGD, momentum, Adam)",
    function="train_epoch",
    points=1,
    elsewhere=True,
)
def test_train_epoch_weights(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng), random_labels(rng)

    def observe(impl):
        seen = {}
        for name, make in OPTIMIZERS.items():
            model = network(weights)
            impl.train_epoch(model, batches(x, y), F.cross_entropy, make(model.parameters()), device)
            seen[name] = values(model)
        return seen

    agree(observe)


@check(
    "each step of the optimiser sees the gradient of its own batch and nothing else",
    function="train_epoch",
    points=0.5,
)
def test_train_epoch_gradients(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng), random_labels(rng)

    def observe(impl):
        model, loader, gradients = Noticing(weights), batches(x, y), []
        optimizer = torch.optim.SGD(model.parameters(), lr=0.3)

        def watch_step(optimizer, args, kwargs):
            gradients.append([None if p.grad is None else p.grad.clone() for p in model.parameters()])

        optimizer.register_step_post_hook(watch_step)
        for _ in range(2):
            impl.train_epoch(model, loader, F.cross_entropy, optimizer, device)
        return {"backward was called": any(model.passes), "gradients at the steps of two epochs": gradients}

    agree(observe)


@check(
    "train_epoch returns the mean loss per sample as a float, also when the last batch is smaller",
    function="train_epoch",
    points=0.5,
)
def test_train_epoch_loss(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng), random_labels(rng)

    def observe(impl):
        model = network(weights)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
        return [impl.train_epoch(model, batches(x, y), F.cross_entropy, optimizer, device) for _ in range(2)]

    agree(observe)


@check(
    "evaluate returns the mean loss per sample and the share of right predictions, as two floats",
    function="evaluate",
    points=1,
    elsewhere=True,
)
def test_evaluate_values(agree, rng, device):
    weights, x = random_weights(rng), random_inputs(rng)
    mostly_right, at_random = labels_mostly_right(x, weights), random_labels(rng)

    def observe(impl):
        model = network(weights)
        return {
            "last batch smaller": impl.evaluate(model, batches(x, mostly_right), F.cross_entropy, device),
            "one batch": impl.evaluate(model, batches(x, at_random, SAMPLES), F.cross_entropy, device),
        }

    agree(observe)


@check(
    "evaluate puts model.training back to what it was, True or False, and that of the layers inside too",
    function="evaluate",
    points=0.5,
)
def test_evaluate_restores_mode(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng), random_labels(rng)

    def observe(impl):
        seen = {}
        for training in (True, False):
            model = network(weights).train(training)
            result = impl.evaluate(model, batches(x, y), F.cross_entropy, device)
            layers = [layer.training for layer in model]
            case = {"training is now": model.training, "training of the layers": layers, "result": result}
            seen[f"training was {training}"] = case
        return seen

    agree(observe)


@check(
    "fit trains for the given epochs and evaluates on the test data after each of them",
    function="fit",
    points=1,
    elsewhere=True,
)
def test_fit_history(agree, picture, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng), random_labels(rng)
    x_test = random_inputs(rng, 11)
    y_test = labels_mostly_right(x_test, weights)

    def observe(impl):
        seen = {}
        for epochs in (3, 1):
            model = network(weights)
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
            train, test = batches(x, y), batches(x_test, y_test, 4)
            history = impl.fit(model, train, test, F.cross_entropy, optimizer, epochs, device)
            seen[f"epochs={epochs}"] = {"history": history, "weights": values(model)}
        return seen

    def losses(seen):
        return seen["epochs=3"]["history"]["train_loss"]

    agree(observe, show=lambda mine, right: picture.curves("loss", losses(mine), losses(right)))


@check(
    "the network of solve_xor is right on at least 98 of 100 fresh points",
    function="solve_xor",
    points=0.75,
    timeout=60,
)
def test_solve_xor(student, picture, rng, run_seed):
    for seed in (run_seed, run_seed + 1):
        bits = rng.integers(0, 2, 2000, 2)
        points = bits + 0.1 * rng.normal(2000, 2)
        seen = student(
            lambda impl, seed=seed, points=points: xor_logits(impl, seed, points),
            show=lambda seen: picture.boundary(seen["grid"], CORNERS, LOW, HIGH),
        )
        judge_xor(seen["logits"], points.cpu(), bits.cpu(), seed)


#: The four points of XOR with their class, and the square around them that the picture of a network shows.
CORNERS, LOW, HIGH, SIDE = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)], -0.5, 1.5, 33


def xor_logits(impl: Any, seed: int, points: Any) -> dict[str, Any]:
    """The network's output in eval mode, also on a grid for the picture; if it is no network, the name of its type."""
    model = impl.solve_xor(seed)
    if not isinstance(model, nn.Module):
        return {"logits": type(model).__name__}
    model.to(points.device).eval()
    line = torch.linspace(LOW, HIGH, SIDE, device=points.device)
    with torch.no_grad():
        seen = {"logits": model(points)}
        with contextlib.suppress(Exception):  # a network that takes no grid has no picture, and loses nothing
            seen["grid"] = model(torch.cartesian_prod(line, line).to(points.dtype))
    return seen


def judge_xor(logits: Any, points: Tensor, bits: Tensor, seed: int) -> None:
    """Plain data in; an AssertionError with the student's sentence where something is wrong."""
    kind, where = type(logits).__name__, f"solve_xor({seed})"
    assert not isinstance(logits, str), f"{where} should return an nn.Module, and returned a {logits}"
    assert isinstance(logits, Tensor), f"{where}: the network's output should be a tensor, and is a {kind}"
    shape = tuple(logits.shape)
    assert shape == (len(points), 2), f"{where}: {len(points)} points gave an output of shape {shape}, not (B, 2)"
    assert logits.is_floating_point(), f"{where}: the logits should be floating-point numbers, not {logits.dtype}"
    probabilities = bool((logits >= 0).all()) and bool(((logits.sum(1) - 1).abs() < 1e-5).all())
    assert not probabilities, f"{where}: the outputs are probabilities (each row sums to 1), not logits"
    right = (logits.argmax(1) == bits[:, 0] ^ bits[:, 1]).double()
    accuracy, why = right.mean().item(), xor_remark(right, logits, points, bits)
    assert accuracy >= 0.98, f"{where} is right on {accuracy:.1%} of fresh points, and 98% are asked for{why}"


def xor_remark(right: Tensor, logits: Tensor, points: Tensor, bits: Tensor) -> str:
    """What the answers of a bad network have in common, in words."""
    if is_linear(logits, points):
        return "; its logits are a linear function of the point, and no straight line separates the classes"
    corners = {"both bits are 0": (0, 0), "only the second bit is 1": (0, 1)}
    corners |= {"only the first bit is 1": (1, 0), "both bits are 1": (1, 1)}
    share = {name: right[(bits == torch.tensor(corner)).all(1)].mean() for name, corner in corners.items()}
    wrong = [name for name in corners if share[name] < 0.1]
    if len(wrong) == 1 and all(share[name] > 0.9 for name in corners if name not in wrong):
        return f"; it is wrong where {wrong[0]}, and right elsewhere"
    return "; that is no more than a straight line could do" if right.mean() < 0.77 else ""


def is_linear(logits: Tensor, points: Tensor) -> bool:
    """Whether both logits are linear in the point, to the rounding of float32 (by least squares in float64)."""
    design = torch.cat([points, torch.ones(len(points), 1)], 1).double()
    target = logits.double()
    if not bool(target.isfinite().all()):
        return False
    rest = target - design @ torch.linalg.lstsq(design, target).solution
    return bool(rest.abs().max() <= 1e-5 * target.abs().max())
