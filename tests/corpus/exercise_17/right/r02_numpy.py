import numpy as np
from tensorboard.backend.event_processing import event_accumulator


def log_epoch(writer, epoch, metrics, model=None):
    for tag in metrics:
        writer.add_scalar(tag, float(metrics[tag]), global_step=epoch)
    if model is not None:
        for tag, p in model.named_parameters():
            writer.add_histogram(tag, p.detach().cpu().numpy(), global_step=epoch)


def read_scalars(logdir, tag):
    guide = {event_accumulator.SCALARS: 0, event_accumulator.TENSORS: 0}
    acc = event_accumulator.EventAccumulator(str(logdir), size_guidance=guide)
    acc.Reload()
    events = acc.Scalars(tag)
    steps = np.array([e.step for e in events], dtype=np.int64)
    values = np.array([e.value for e in events], dtype=np.float64)
    return list(zip(steps.tolist(), values.tolist()))


def grad_norm(model):
    parts = [p.grad.detach().cpu().numpy().ravel().astype(np.float64) for p in model.parameters() if p.grad is not None]
    return float(np.linalg.norm(np.concatenate(parts))) if parts else 0.0


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.wait = np.inf, 0

    def step(self, loss):
        value = float(loss)
        better = bool(np.isfinite(value) and value < self.best - self.min_delta)
        self.best = value if better else self.best
        self.wait = 0 if better else self.wait + 1
        return self.wait >= self.patience
