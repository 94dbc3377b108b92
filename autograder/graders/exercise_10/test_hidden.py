"""Hidden checks of exercise_10: unusual inputs, large logits in float64, shapes that differ, and inputs left alone."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.author import check, random_states


def loss_and_gradients(loss: Callable[..., Tensor], *inputs: Tensor) -> dict[str, object]:
    """The loss, and the gradients of a weighted loss with respect to the floating-point inputs."""
    leaves = [x.detach().requires_grad_() if x.is_floating_point() else x for x in inputs]
    value = loss(*leaves)
    wanted = [leaf for leaf in leaves if leaf.requires_grad]
    gradients: list[Tensor | None] | tuple[Tensor, ...] = [None for _ in wanted]  # what a cut graph gives
    if isinstance(value, Tensor) and value.requires_grad:
        weight = torch.full_like(value, -7.0)
        gradients = torch.autograd.grad(value, wanted, weight, allow_unused=True)
    return {"loss": value, "gradients": list(gradients)}


def with_gradient(x: Tensor) -> Tensor:
    """A leaf that requires grad and already holds a gradient of sevens."""
    leaf = x.clone().requires_grad_()
    leaf.grad = torch.full_like(x, 7.0)
    return leaf


def watched(call: Callable[..., object], *inputs: Tensor) -> dict[str, object]:
    """The result of call(*inputs), and afterwards all that it must leave alone."""
    before = random_states(stir=True)
    seen: dict[str, object] = {"result": call(*inputs)}
    seen["inputs"] = [{"values": x, "grad": x.grad, "requires_grad": x.requires_grad} for x in inputs]
    seen["random state as before"] = before == random_states()
    new = torch.empty(0)
    return seen | {"grad mode": torch.is_grad_enabled(), "new tensors are": f"{new.dtype} on {new.device.type}"}


def outcome(call: Callable[..., object], *args: Tensor) -> str:
    """What comes of a call that should raise ValueError."""
    try:
        call(*args)
    except ValueError:
        return "ValueError"
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__
    return "a result"


def mismatched(rng: Any, n: int, m: int) -> dict[str, tuple[Tensor, Tensor]]:
    """Pairs of tensors with entries in [0, 1] whose shapes differ."""
    shapes = {
        "a row and a column": ((1, n), (n, 1)),
        "transposed": ((n, m), (m, n)),
        "equal length, other shape": ((n, m), (n * m,)),
        "equal rows": ((n, m), (n, 1)),
        "a matrix and its last axis": ((n, m), (m,)),
        "a vector and a number": ((n,), ()),
        "a number and a vector": ((), (n,)),
        "a number and one entry": ((), (1,)),
    }
    return {name: (rng.uniform(*a), rng.uniform(*b)) for name, (a, b) in shapes.items()}


def all_classes(rng: Any, batch: int, classes: int) -> Tensor:
    """(batch,) class numbers in which every class appears, if batch >= classes."""
    return rng.permutation(batch) % classes


def height(rng: Any) -> float:
    """How high a row of logits may lie, such that rounding of the logits is far below the tolerance of 1e-6."""
    return 1e4 if rng.float64 == torch.float64 else 1.0


@check(
    "cross_entropy takes any layout, number of classes and batch size, and leaves its inputs alone",
    function="cross_entropy",
    points=0.5,
)
def test_cross_entropy_inputs(agree, rng):
    (batch,), (classes,) = rng.sizes(1, 5, 9), rng.sizes(1, 3, 5)
    logits, target = rng.normal(batch, classes), all_classes(rng, batch, classes)
    wide, pair = rng.normal(classes, batch, 2), rng.normal(3, 2)
    agree(
        lambda impl: {
            "plain": watched(impl.cross_entropy, logits.clone(), target.clone()),
            "logits with a gradient": watched(impl.cross_entropy, with_gradient(logits), target.clone()),
            "not contiguous": loss_and_gradients(impl.cross_entropy, wide[:, :, 1].T, target),
            "two classes": loss_and_gradients(impl.cross_entropy, pair, pair.argmin(dim=1)),
            "always class 0": loss_and_gradients(impl.cross_entropy, logits, torch.zeros_like(target)),
            "a batch of one": loss_and_gradients(impl.cross_entropy, logits[:1], logits[:1].argmin(dim=1)),
        }
    )


@check(
    "cross_entropy is exact for high and low rows of logits, and for classes that are almost impossible",
    function="cross_entropy",
    points=0.75,
)
def test_cross_entropy_rows(agree, rng):
    batch, classes = 5, 4
    close, target = rng.normal(batch, classes, dtype=rng.float64), all_classes(rng, batch, classes)
    heights = height(rng) * torch.tensor([1.0, -1.0, 0.5, -0.3, 0.0], device=rng.device).to(close)
    unlikely = rng.normal(batch, classes)
    unlikely[torch.arange(batch, device=rng.device), target] -= 60  # a probability of 1e-26
    agree(
        lambda impl: {
            "rows of different heights": loss_and_gradients(impl.cross_entropy, close + heights[:, None], target),
            "almost impossible classes": loss_and_gradients(impl.cross_entropy, unlikely, target),
        }
    )


@check(
    "bce_with_logits takes any shape and layout, and leaves its inputs alone",
    function="bce_with_logits",
    points=0.5,
)
def test_bce_inputs(agree, rng):
    n, m, k = rng.sizes(3, 2, 7)
    logits, target = 2 * rng.normal(n), rng.uniform(n)
    cube = [rng.normal(n, m, k), rng.uniform(n, m, k)]
    number = [rng.uniform(low=0.5, high=1.5), rng.uniform(low=0.2, high=0.4)]
    wide = [rng.normal(k, n, 2, dtype=rng.float64), rng.uniform(k, n, 2, dtype=rng.float64)]
    agree(
        lambda impl: {
            "plain": watched(impl.bce_with_logits, logits.clone(), target.clone()),
            "with gradients": watched(impl.bce_with_logits, with_gradient(logits), with_gradient(target)),
            "three axes": loss_and_gradients(impl.bce_with_logits, *cube),
            "0-D": loss_and_gradients(impl.bce_with_logits, *number),
            "not contiguous, float64": loss_and_gradients(impl.bce_with_logits, *(x[:, :, 1].T for x in wide)),
            "a batch of one": loss_and_gradients(impl.bce_with_logits, cube[0][:1, 0, :1], 0.2 * cube[1][:1, 0, :1]),
        }
    )


@check(
    "bce_with_logits is exact where the sigmoid rounds to 0 or 1, and refuses every pair of different shapes",
    function="bce_with_logits",
    points=0.75,
)
def test_bce_saturated(agree, rng):
    signs = torch.tensor([1.0, -1.0, 1.0, -1.0, 1.0], device=rng.device)
    logits = signs * rng.uniform(5, low=20.0, high=60.0)
    huge = signs * rng.uniform(5, low=200.0, high=9000.0)
    target, soft = (signs < 0).float(), rng.uniform(5, low=0.1, high=0.9)
    precise = rng.float64
    pairs = mismatched(rng, *rng.sizes(2, 2, 6))
    agree(
        lambda impl: {
            "saturated and wrong": loss_and_gradients(impl.bce_with_logits, logits, target),
            "saturated, soft": loss_and_gradients(impl.bce_with_logits, logits, soft),
            "huge, soft": loss_and_gradients(impl.bce_with_logits, huge, soft),
            "float64": loss_and_gradients(impl.bce_with_logits, huge.to(precise), target.to(precise)),
            "shapes differ": {name: outcome(impl.bce_with_logits, *pair) for name, pair in pairs.items()},
        }
    )


@check(
    "mse takes any shape and layout, refuses every pair of different shapes, and leaves its inputs alone",
    function="mse",
    points=0.75,
)
def test_mse_inputs(agree, rng):
    n, m, k = rng.sizes(3, 2, 6)
    prediction, target = rng.normal(n), rng.normal(n)
    cube = [rng.normal(n, m, k) for _ in range(2)]
    wide = [rng.normal(k, n, 2, dtype=rng.float64) for _ in range(2)]
    number, pairs = [rng.normal() for _ in range(2)], mismatched(rng, n, m)
    agree(
        lambda impl: {
            "plain": watched(impl.mse, prediction.clone(), target.clone()),
            "with gradients": watched(impl.mse, with_gradient(prediction), with_gradient(target)),
            "three axes": loss_and_gradients(impl.mse, *cube),
            "0-D": loss_and_gradients(impl.mse, *number),
            "one entry": loss_and_gradients(impl.mse, cube[0][:1, 0, 0], cube[1][:1, 0, 0]),
            "not contiguous, float64": loss_and_gradients(impl.mse, *(x[:, :, 1].T for x in wide)),
            "shapes differ": {name: outcome(impl.mse, *pair) for name, pair in pairs.items()},
        }
    )


@check(
    "predict_class takes any layout and batch size, and leaves logits alone that require a gradient",
    function="predict_class",
    points=0.5,
)
def test_predict_class_inputs(agree, rng):
    batch, classes = rng.sizes(2, 3, 9)
    logits, wide = rng.normal(batch, classes), rng.normal(classes, batch, 2, dtype=rng.float64)
    large = 1000.0 * torch.stack([rng.permutation(classes) for _ in range(batch)])
    agree(
        lambda impl: {
            "plain": watched(impl.predict_class, logits.clone()),
            "with a gradient": watched(impl.predict_class, with_gradient(logits)),
            "not contiguous, float64": impl.predict_class(wide[:, :, 1].T),
            "large": impl.predict_class(large),
            "a batch of one": impl.predict_class(-logits[1:2].abs()),
            "one class": impl.predict_class(logits[:, :1]),
        }
    )


@check(
    "predict_binary is right for every shape and size of logits, and leaves its input alone",
    function="predict_binary",
    points=0.75,
)
def test_predict_binary_inputs(agree, rng):
    near, far = rng.uniform(6, low=0.05, high=0.45), rng.uniform(6, low=500.0, high=9000.0)
    logits = torch.cat([near, -near, far, -far, torch.zeros_like(near[:2])])[rng.permutation(26)]
    wide = torch.stack([logits, -logits], dim=1).to(rng.float64)
    agree(
        lambda impl: {
            "plain": watched(impl.predict_binary, logits.clone()),
            "(B, 1) with a gradient": watched(impl.predict_binary, with_gradient(logits[:, None])),
            "not contiguous, float64": impl.predict_binary(wide[:, 1]),
            "not contiguous, float64, (B, 1)": impl.predict_binary(wide[:, 1:]),
            "one logit below 0": impl.predict_binary(-near[:1, None]),
            "one logit of 0": impl.predict_binary(torch.zeros_like(near[:1])),
            "two logits": impl.predict_binary(near[:2, None]),
        }
    )


@check(
    "accuracy counts right for any number of entries, refuses different shapes, and leaves its inputs alone",
    function="accuracy",
    points=0.75,
)
def test_accuracy_inputs(agree, rng):
    n, m = rng.sizes(2, 5, 9)
    target = rng.permutation(300)
    predicted = torch.cat([target[:101], target[101:].roll(1)])
    wide = torch.stack([target, predicted], dim=1)
    pairs = {
        "a column and a vector": (target[:n, None], target[:n]),
        "a vector and a column": (target[:n], target[:n, None]),
        "lengths differ": (target[:n], target[:m]),
        "one and many": (target[:1], target[:n]),
        "many and one": (target[:n], target[:1]),
        "equal length, other shape": (target[: n * m].view(n, m), target[: n * m]),
    }
    agree(
        lambda impl: {
            "101 of 300": watched(impl.accuracy, predicted.clone(), target.clone()),
            "not contiguous": impl.accuracy(wide[:, 1], wide[:, 0]),
            "one right": impl.accuracy(target[:1], target[:1].clone()),
            "one wrong": impl.accuracy(target[:1] + 1, target[:1]),
            "shapes differ": {name: outcome(impl.accuracy, *pair) for name, pair in pairs.items()},
        }
    )
