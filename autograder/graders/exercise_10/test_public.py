"""Public checks of exercise_10: values and gradients of the losses, their shapes, predictions and their accuracy."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.author import check


def all_classes(rng: Any, batch: int, classes: int) -> Tensor:
    """(batch,) class numbers in which every class appears, if batch >= classes."""
    return rng.permutation(batch) % classes


def far_apart(rng: Any, batch: int, classes: int) -> Tensor:
    """Logits up to 1e4 in magnitude, at least 500 apart in each row, with rows at different heights.

    So far apart, a row's softmax is exactly 0 and 1, and rounding of the logits themselves does not show.
    """
    rows = torch.stack([500 * rng.permutation(classes) for _ in range(batch)])
    heights = torch.linspace(-1e4, 1e4 - 500 * (classes - 1), batch, device=rng.device)
    return rows.float() + heights[:, None]


def loss_and_gradients(loss: Callable[..., Tensor], *inputs: Tensor) -> dict[str, object]:
    """The loss, and the gradients of three times the loss with respect to the floating-point inputs."""
    leaves = [x.detach().requires_grad_() if x.is_floating_point() else x for x in inputs]
    value = loss(*leaves)
    wanted = [leaf for leaf in leaves if leaf.requires_grad]
    gradients: list[Tensor | None] | tuple[Tensor, ...] = [None for _ in wanted]  # what a cut graph gives
    if isinstance(value, Tensor) and value.requires_grad:
        weight = torch.full_like(value, 3.0)
        gradients = torch.autograd.grad(value, wanted, weight, allow_unused=True)
    return {"loss": value, "gradients of 3 * loss": list(gradients)}


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
        "(n, 1) and (n,)": ((n, 1), (n,)),
        "(n,) and (n, 1)": ((n,), (n, 1)),
        "(n,) and (m,)": ((n,), (m,)),
        "(n,) and (1,)": ((n,), (1,)),
    }
    return {name: (rng.uniform(*a), rng.uniform(*b)) for name, (a, b) in shapes.items()}


@check(
    "cross_entropy is the mean of -log(softmax) of the true classes, and differentiable",
    function="cross_entropy",
    points=0.75,
    elsewhere=True,
)
def test_cross_entropy(agree, rng):
    (batch,), (classes,) = rng.sizes(1, 6, 10), rng.sizes(1, 3, 6)
    logits, target = 2 * rng.normal(batch, classes), all_classes(rng, batch, classes)
    ten, one, precise = rng.normal(4, 10), rng.normal(1, 4), rng.normal(batch, classes, dtype=rng.float64)
    agree(
        lambda impl: {
            "a batch": loss_and_gradients(impl.cross_entropy, logits, target),
            "ten classes": loss_and_gradients(impl.cross_entropy, ten, ten.argmax(dim=1)),
            "a batch of one": loss_and_gradients(impl.cross_entropy, one, one.argmin(dim=1)),
            "float64": loss_and_gradients(impl.cross_entropy, precise, target),
        }
    )


@check(
    "cross_entropy is finite and right for logits up to 1e4, and so is its gradient",
    function="cross_entropy",
    points=0.5,
)
def test_cross_entropy_large(agree, rng):
    batch, classes = rng.sizes(2, 4, 8)
    logits = far_apart(rng, batch, classes)
    agree(
        lambda impl: {
            "always right": loss_and_gradients(impl.cross_entropy, logits, logits.argmax(dim=1)),
            "always wrong": loss_and_gradients(impl.cross_entropy, logits, logits.argmin(dim=1)),
            "ordinary logits": loss_and_gradients(impl.cross_entropy, logits / 1e4, logits.argmin(dim=1)),
        }
    )


@check(
    "bce_with_logits is the mean binary cross entropy, also for targets between 0 and 1",
    function="bce_with_logits",
    points=0.5,
    elsewhere=True,
)
def test_bce(agree, rng):
    n, m, k = rng.sizes(3, 3, 8)
    logits, hard = 2 * rng.normal(n), (torch.arange(n, device=rng.device) % 2).float()
    matrix, soft = 2 * rng.normal(m, k), rng.uniform(m, k, low=0.1, high=0.9)
    column = [rng.normal(n, 1, dtype=rng.float64), rng.uniform(n, 1, dtype=rng.float64)]
    agree(
        lambda impl: {
            "(n,), targets 0 and 1": loss_and_gradients(impl.bce_with_logits, logits, hard),
            "(n, m), soft targets": loss_and_gradients(impl.bce_with_logits, matrix, soft),
            "(n, 1), float64": loss_and_gradients(impl.bce_with_logits, *column),
        }
    )


@check(
    "bce_with_logits is finite and right for logits up to 1e4, and raises ValueError where shapes differ",
    function="bce_with_logits",
    points=0.5,
)
def test_bce_large(agree, rng):
    logits = torch.tensor([1e4, -1e4, 3e3, -3e3, 150.0, -150.0], device=rng.device)
    right = torch.tensor([1.0, 0.0, 1.0, 0.0, 1.0, 0.0], device=rng.device)
    mixed = torch.tensor([0.0, 1.0, 0.25, 0.75, 1.0, 0.0], device=rng.device)
    pairs = mismatched(rng, *rng.sizes(2, 3, 8))
    agree(
        lambda impl: {
            "always right": loss_and_gradients(impl.bce_with_logits, logits, right),
            "always wrong": loss_and_gradients(impl.bce_with_logits, logits, 1 - right),
            "soft targets": loss_and_gradients(impl.bce_with_logits, logits, mixed),
            "ordinary logits": loss_and_gradients(impl.bce_with_logits, logits / 1e4, mixed),
            "shapes differ": {name: outcome(impl.bce_with_logits, *pair) for name, pair in pairs.items()},
        }
    )


@check(
    "mse is the mean squared error over all entries, and raises ValueError where shapes differ",
    function="mse",
    points=0.75,
    elsewhere=True,
)
def test_mse(agree, rng):
    n, m, k = rng.sizes(3, 2, 7)
    vectors, matrices = [rng.normal(n) for _ in range(2)], [rng.normal(m, k) for _ in range(2)]
    columns = [rng.normal(n, 1, dtype=rng.float64) for _ in range(2)]
    pairs = mismatched(rng, n, m)
    agree(
        lambda impl: {
            "(n,)": loss_and_gradients(impl.mse, *vectors),
            "(n, m)": loss_and_gradients(impl.mse, *matrices),
            "(n, 1), float64": loss_and_gradients(impl.mse, *columns),
            "shapes differ": {name: outcome(impl.mse, *pair) for name, pair in pairs.items()},
        }
    )


@check("predict_class is the class with the largest logit", function="predict_class", points=0.5, elsewhere=True)
def test_predict_class(agree, rng):
    batch, classes, few = rng.sizes(3, 3, 9)
    logits, negative = rng.normal(batch, classes), -rng.uniform(batch, few, low=1.0, high=9.0)
    agree(
        lambda impl: {
            "a batch": impl.predict_class(logits),
            "negative logits": impl.predict_class(negative),
            "a batch of one": impl.predict_class(logits[:1]),
        }
    )


@check(
    "predict_binary is 1 where the probability is above one half, (B,) int64",
    function="predict_binary",
    points=0.75,
    elsewhere=True,
)
def test_predict_binary(agree, rng):
    values = torch.tensor([0.1, 0.3, 0.45, 2.0, 40.0, 0.0, -0.2, -3.0, -40.0], device=rng.device)
    logits = values[rng.permutation(len(values))]
    agree(
        lambda impl: {
            "(B,)": impl.predict_binary(logits),
            "(B, 1)": impl.predict_binary(logits[:, None]),
            "(1,)": impl.predict_binary(values[1:2]),
            "(1, 1)": impl.predict_binary(values[1:2, None]),
        }
    )


@check(
    "accuracy is the share of equal entries, a float between 0 and 1, and raises ValueError where shapes differ",
    function="accuracy",
    points=0.5,
    elsewhere=True,
)
def test_accuracy(agree, rng):
    target = rng.permutation(7)
    predicted = torch.cat([target[:3], target[3:].roll(1)])  # the same classes, four of them in other places
    agree(
        lambda impl: {
            "3 of 7": impl.accuracy(predicted, target),
            "all right": impl.accuracy(target, target.clone()),
            "none right": impl.accuracy(target + 1, target),
            "(n, 1) and (n,)": outcome(impl.accuracy, predicted[:, None], target),
            "(n,) and (n, 1)": outcome(impl.accuracy, predicted, target[:, None]),
        }
    )
