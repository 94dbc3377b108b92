"""Public checks of exercise 12: the trajectories of SGD and Adam, and two schedules.

The gradients are given, the same for the reference and the student, and each check compares the parameters after
every step. Parameters are made inside the observation, from tensors on the device under test.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from autograder.author import check

SHAPES = [(3, 4), (2,), (3, 4), ()]  # two of one shape: state that is shared by shape shows


def random_start(rng: Any) -> list[Any]:
    """Far from zero, so that no parameter comes so near to it that the rounding of its steps shows."""
    return [rng.uniform(*shape, low=6, high=9) for shape in SHAPES]


def random_gradients(rng: Any, steps: int) -> list[list[Any]]:
    return [[rng.normal(*shape) for shape in SHAPES] for _ in range(steps)]


def parameters(start: list[Any]) -> list[Any]:
    return [nn.Parameter(tensor.clone()) for tensor in start]


def values(params: list[Any]) -> list[Any]:
    return [p.detach().clone() for p in params]


def walk(optimizer: Any, params: list[Any], gradients: list[list[Any]], rates: list[float] | None = None) -> Any:
    """All parameters after every step; rates: the learning rate is set before each step."""
    path = []
    for step, grads in enumerate(gradients):
        if rates:
            optimizer.lr = rates[step]
        for p, grad in zip(params, grads, strict=True):
            p.grad = grad.clone()
        optimizer.step()
        path.append(values(params))
    return path


def walks(start: list[Any], gradients: list[list[Any]], makers: dict[str, Any], rates: Any = None) -> dict[str, Any]:
    """One walk from the same start for each way to make an optimiser; all parameters after every step."""
    seen = {}
    for name, make in makers.items():
        params = parameters(start)
        seen[name] = walk(make(params), params, gradients, rates)
    return seen


@check(
    "SGD without momentum moves every parameter by -lr * gradient, in place",
    function="SGD",
    points=0.5,
    elsewhere=True,
)
def test_sgd_plain(agree, rng):
    start, gradients = random_start(rng), random_gradients(rng, 3)

    def observe(impl):
        makers = {"momentum not given": lambda p: impl.SGD(p, 0.3), "momentum 0": lambda p: impl.SGD(p, 0.1, 0.0)}
        return walks(start, gradients, makers)

    agree(observe)


@check(
    "SGD with momentum takes the steps of torch.optim.SGD, also when lr changes in between",
    function="SGD",
    points=0.75,
    elsewhere=True,
)
def test_sgd_momentum(agree, rng):
    start, gradients = random_start(rng), random_gradients(rng, 4)

    def observe(impl):
        makers = {"momentum 0.9": lambda p: impl.SGD(p, 0.1, 0.9), "momentum 0.5": lambda p: impl.SGD(p, 0.1, 0.5)}
        steady = walks(start, gradients, makers)
        return {"lr stays": steady, "lr changes": walks(start, gradients, makers, rates=[0.1, 0.1, 0.02, 0.3])}

    agree(observe)


@check(
    "zero_grad of SGD clears every gradient, so that a training loop takes the right steps",
    function="SGD",
    points=0.5,
)
def test_sgd_training(agree, rng):
    data = regression(rng)
    agree(lambda impl: train(lambda params: impl.SGD(params, 0.05, 0.8), data))


def regression(rng: Any) -> list[Any]:
    """Weights of a linear layer, inputs and targets."""
    return [rng.uniform(2, 3, low=6, high=9), rng.uniform(2, low=6, high=9), rng.normal(7, 3), rng.normal(7, 2)]


def train(make: Any, data: list[Any]) -> dict[str, Any]:
    """A training loop over a model whose parameters come as a generator."""
    weight, bias, x, y = data
    layer = nn.Linear(3, 2)
    layer.weight, layer.bias = parameters([weight, bias])
    optimizer, path = make(layer.parameters()), []
    for _ in range(4):
        optimizer.zero_grad()
        F.mse_loss(layer(x), y).backward()
        optimizer.step()
        path.append(values([layer.weight, layer.bias]))
    optimizer.zero_grad()
    left = {name: gradient_left(p) for name, p in layer.named_parameters()}
    return {"steps": path, "largest gradient after zero_grad": left, "afterwards": values(list(layer.parameters()))}


def gradient_left(p: Tensor) -> float:
    """Zero where the gradient was cleared, to None or to zeros."""
    return 0.0 if p.grad is None else p.grad.abs().max().item()


@check(
    "Adam takes the steps of torch.optim.Adam, also when lr changes in between",
    function="Adam",
    points=0.75,
    elsewhere=True,
)
def test_adam_steps(agree, rng):
    start, gradients = random_start(rng), random_gradients(rng, 4)

    def observe(impl):
        makers = {"lr 0.1": lambda p: impl.Adam(p, 0.1), "betas 0.7, 0.9": lambda p: impl.Adam(p, 0.1, (0.7, 0.9))}
        steady = walks(start, gradients, makers)
        return {"lr stays": steady, "lr changes": walks(start, gradients, makers, rates=[0.1, 0.1, 0.02, 0.3])}

    agree(observe)


@check(
    "the eps of Adam is added to the root of the corrected average of squares",
    function="Adam",
    points=0.5,
)
def test_adam_eps(agree, rng):
    start, gradients = random_start(rng), random_gradients(rng, 3)

    def observe(impl):
        makers = {f"eps {eps}": lambda p, eps=eps: impl.Adam(p, 0.1, (0.8, 0.95), eps) for eps in (0.5, 0.03)}
        return walks(start, gradients, makers)

    agree(observe)


@check(
    "zero_grad of Adam clears every gradient, so that a training loop takes the right steps",
    function="Adam",
    points=0.5,
)
def test_adam_training(agree, rng):
    data = regression(rng)
    agree(lambda impl: train(lambda params: impl.Adam(params, 0.05, (0.9, 0.999), 0.1), data))


@contextmanager
def watching_torch_optim() -> Iterator[set[str]]:
    """The names of functions of torch.optim that run, whatever they were imported as; not its base class."""
    names: set[str] = set()
    folder = Path(torch.optim.__file__).parent

    def note(frame: Any, event: str, argument: Any) -> None:
        code = frame.f_code
        file = Path(code.co_filename)
        if event == "call" and folder in file.parents and file.stem != "optimizer" and "__" not in code.co_name:
            names.add(f"torch.optim.{file.stem}.{code.co_name}")

    sys.setprofile(note)
    try:
        yield names
    finally:
        sys.setprofile(None)


def judge_own(agree: Any, rng: Any, make: Any) -> None:
    start, gradients = random_start(rng), random_gradients(rng, 3)

    def observe(impl):
        params = parameters(start)
        with watching_torch_optim() as names:
            path = walk(make(impl, params), params, gradients)
        return {"what does the work": ", ".join(sorted(names)) or "your own code", "steps": path}

    agree(observe)


@check("SGD does its own arithmetic, and does not call the SGD of torch.optim", function="SGD", points=0.5)
def test_sgd_own(agree, rng):
    judge_own(agree, rng, lambda impl, params: impl.SGD(params, 0.1, 0.6))


@check("Adam does its own arithmetic, and does not call the Adam of torch.optim", function="Adam", points=0.5)
def test_adam_own(agree, rng):
    judge_own(agree, rng, lambda impl, params: impl.Adam(params, 0.1, (0.6, 0.8), 0.2))


@check("step_lr multiplies by gamma after every step_size epochs", function="step_lr", points=0.5)
def test_step_lr(agree, picture, rng):
    lr0, gamma = rng.numpy.uniform(0.2, 0.9), rng.numpy.uniform(0.3, 0.7)
    agree(
        lambda impl: {f"epoch {epoch}": impl.step_lr(lr0, epoch, 3, gamma) for epoch in range(8)},
        show=lambda mine, right: draw_rates(picture, mine, right),
    )


def draw_rates(picture: Any, mine: dict[str, float], right: dict[str, float]) -> None:
    """Learning rates from epoch 0 on."""
    picture.curves("learning_rate", list(mine.values()), list(right.values()), list(range(len(right))))


@check("cosine_lr falls from lr0 at epoch 0 to 0 at epoch total", function="cosine_lr", points=0.5)
def test_cosine_lr(agree, picture, rng):
    lr0 = rng.numpy.uniform(0.2, 0.9)
    agree(
        lambda impl: {f"epoch {epoch} of 8": impl.cosine_lr(lr0, epoch, 8) for epoch in range(9)},
        show=lambda mine, right: draw_rates(picture, mine, right),
    )
