from functools import reduce
from itertools import chain
from math import hypot, isnan

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch import nn


def log_epoch(writer, epoch: int, metrics: dict[str, float], model: nn.Module | None = None) -> None:
    pairs = () if model is None else model.named_parameters()
    jobs = chain(((writer.add_scalar, t, v) for t, v in metrics.items()), ((writer.add_histogram, t, p.detach()) for t, p in pairs))
    for add, tag, value in jobs:
        add(tag, value, epoch)


def read_scalars(logdir, tag: str) -> list[tuple[int, float]]:
    events = EventAccumulator(str(logdir), {"scalars": 0}).Reload().Scalars(tag)
    return list(map(lambda e: (e.step, e.value), events))


def grad_norm(model: nn.Module) -> float:
    norms = (p.grad.detach().double().norm().item() for p in model.parameters() if p.grad is not None)
    return reduce(hypot, norms, 0.0)


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0):
        self.patience, self.min_delta = patience, min_delta
        self.state: tuple[float | None, int] = (None, 0)

    def _next(self, loss: float) -> tuple[float | None, int]:
        best, waited = self.state
        improved = not isnan(loss) and loss != float("inf") and (best is None or loss < best - self.min_delta)
        return (loss, 0) if improved else (best, waited + 1)

    def step(self, loss: float) -> bool:
        self.state = self._next(loss)
        return self.state[1] >= self.patience
