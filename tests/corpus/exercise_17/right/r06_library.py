import copy
import math

import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from torch.nn.utils import get_total_norm


def log_epoch(writer, epoch, metrics, model=None):
    for item in metrics.items():
        writer.add_scalar(*item, epoch)
    for item in model.named_parameters() if model is not None else ():
        writer.add_histogram(*item, epoch)


def read_scalars(logdir, tag):
    acc = EventAccumulator(str(logdir), size_guidance={"scalars": 10**9})
    acc.Reload()
    return [(e.step, e.value) for e in acc.Scalars(tag)]


def grad_norm(model):
    grads = [p.grad for p in model.parameters() if p.grad is not None]
    return float(get_total_norm(grads)) if grads else 0.0


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = None
        self.history = []

    def step(self, loss):
        improved = math.isfinite(loss) and (self.best is None or loss < self.best - self.min_delta)
        if improved:
            self.best = copy.copy(loss)
        self.history.append(improved)
        recent = self.history[-self.patience:]
        return len(recent) == self.patience and not any(recent)
