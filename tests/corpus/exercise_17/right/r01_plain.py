import math

import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator


def log_epoch(writer, epoch, metrics, model=None):
    for name, value in metrics.items():
        writer.add_scalar(name, value, epoch)
    if model is not None:
        for name, p in model.named_parameters():
            writer.add_histogram(name, p.detach().cpu(), epoch)


def read_scalars(logdir, tag):
    accumulator = EventAccumulator(str(logdir), size_guidance={"scalars": 0})
    accumulator.Reload()
    return [(int(e.step), float(e.value)) for e in accumulator.Scalars(tag)]


def grad_norm(model):
    total = 0.0
    for p in model.parameters():
        if p.grad is not None:
            total += p.grad.detach().double().pow(2).sum().item()
    return math.sqrt(total)


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best = math.inf
        self.bad = 0

    def step(self, loss):
        if math.isfinite(loss) and loss < self.best - self.min_delta:
            self.best = loss
            self.bad = 0
        else:
            self.bad += 1
        return self.bad >= self.patience
