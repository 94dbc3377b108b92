import torch
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator as A
def log_epoch(writer, epoch, metrics, model=None):
    [writer.add_scalar(k, v, epoch) for k, v in metrics.items()]
    if model is not None: [writer.add_histogram(k, p, epoch) for k, p in model.named_parameters()]
read_scalars = lambda logdir, tag: [(e.step, e.value) for e in A(str(logdir), size_guidance={"scalars": 0}).Reload().Scalars(tag)]
grad_norm = lambda model: sum(p.grad.double().norm().item() ** 2 for p in model.parameters() if p.grad is not None) ** .5
class EarlyStopping:
    def __init__(s, patience, min_delta=0.0): s.p, s.d, s.b, s.n = patience, min_delta, float("inf"), 0
    def step(s, loss):
        s.b, s.n = (loss, 0) if loss < s.b - s.d else (s.b, s.n + 1)
        return s.n >= s.p
