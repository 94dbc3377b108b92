"""The vocabulary of an author of graders: everything that a test file may import from this package.

A check is an ordinary pytest test under ``@check``; its fixtures (``agree``, ``student``, ``reference``,
``device``, ``rng``, ``run_seed``, ``picture``) come from the plugin in :mod:`autograder.grading`.  What stands here is
also imported by workers, so it must hold nothing that a student may not see.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch.overrides import TorchFunctionMode

from autograder.engine.simulated import keep_on_cpu

__all__ = ["CallRecorder", "CheckSpec", "Symptom", "autograd_graph", "check", "keep_on_cpu", "random_states"]

Test = TypeVar("Test", bound=Callable[..., None])

#: Seconds that one observation of a check may take, unless its author says otherwise.
DEFAULT_TIMEOUT = 10.0


@dataclass(frozen=True)
class CheckSpec:
    """What an author says of a check: its title, the function it judges, its points, seconds per observation."""

    title: str
    function: str
    points: float
    timeout: float = DEFAULT_TIMEOUT
    elsewhere: bool = False


def check(
    title: str,
    *,
    function: str,
    points: float,
    timeout: float = DEFAULT_TIMEOUT,
    elsewhere: bool = False,
) -> Callable[[Test], Test]:
    """Mark a pytest test as a check.

    title: a statement of what is right, read by students ("trace sums the diagonal").
    function: the function or class of the exercise that is judged.
    points: what the check is worth; the points of an exercise sum to 10.
    timeout: seconds per observation.
    elsewhere: where no accelerator is found, judge the check also on a simulated device.
    Raises ValueError for an empty title, or points or timeout that are not positive.
    """
    if not title or not (math.isfinite(points) and points > 0) or timeout <= 0:
        raise ValueError(f"check {title!r}: needs a title, points above 0 and a timeout above 0")
    spec = CheckSpec(title, function, float(points), float(timeout), elsewhere)

    def mark(test: Test) -> Test:
        test.__check__ = spec  # type: ignore[attr-defined]
        return test

    return mark


class Symptom(AssertionError):
    """A failure in words that fit many mistakes ("the error is 0.4, and should be below 0.005").

    Raised by a check in the place of a plain AssertionError, whose words are taken to be those of one mistake: what
    ends so is diagnosed only where a mistake gives the very same observations.
    """


def random_states(*, stir: bool = False) -> list[bytes]:
    """The states of PyTorch's random generators: the CPU's, and that of the accelerator in use.

    stir: draw from each first, so that they are no longer as the run's own seed has set them, and setting any seed
    shows afterwards.
    """
    devices = ["cpu"]
    if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]  # asking a GPU that is not in use would start it
        devices.append("cuda")
    if torch.backends.mps.is_available():
        devices.append("mps")
    if stir:
        for device in devices:
            torch.rand(1, device=device)
    states = [torch.get_rng_state(), *(torch.get_device_module(device).get_rng_state() for device in devices[1:])]
    return [state.cpu().numpy().tobytes() for state in states]


def autograd_graph(result: torch.Tensor, most: int = 20) -> dict[str, Any]:
    """The graph behind ``result`` as plain data, for `picture.graph`.

    nodes: (name, shape) pairs, at most so many, with a shape for leaves alone; edges: pairs of their numbers, each
    from a node to a later one.
    """
    order: list[Any] = []

    def visit(node: Any) -> None:
        if node not in order and len(order) < most:
            for following, _ in node.next_functions:
                if following is not None:
                    visit(following)
            order.append(node)

    if result.grad_fn is not None:
        visit(result.grad_fn)
    order.reverse()  # those that others lead to come last
    numbers = {node: number for number, node in enumerate(order)}
    edges = [(numbers[n], numbers[f]) for n in order for f, _ in n.next_functions if f in numbers]
    leaves = [getattr(node, "variable", None) for node in order]
    nodes = [(n.name(), None if v is None else tuple(v.shape)) for n, v in zip(order, leaves, strict=True)]
    return {"nodes": nodes, "edges": edges}


class CallRecorder(TorchFunctionMode):
    """Records the torch functions that are called inside its ``with`` block, however they were imported.

    >>> import torch
    >>> with CallRecorder() as calls:
    ...     y = torch.einsum("ii", torch.eye(3))
    >>> calls.count("einsum")
    1
    """

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def count(self, name: str) -> int:
        """How often a torch function of this name was called."""
        return self.names.count(name)

    def __torch_function__(
        self, func: Callable[..., Any], types: Any, args: Any = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        self.names.append(getattr(func, "__name__", str(func)))
        return func(*args, **(kwargs or {}))
