"""Hidden checks of exercise 17: frozen parameters and buffers, long curves, the real SummaryWriter, NaN losses.

As in the public checks, event files are made in the test and travel as bytes.
"""

import io
import math
from pathlib import Path
from typing import Any

import torch
from torch import nn

from autograder.author import check

FEATURES, HIDDEN, CLASSES = 3, 5, 4


class Recorder:
    """Takes the calls of a SummaryWriter and keeps tags, values and steps."""

    def __init__(self) -> None:
        self.scalars: list[Any] = []
        self.histograms: list[Any] = []
        self.scalar_groups: list[Any] = []
        self.closed = False

    def add_scalar(self, tag, scalar_value, global_step=None, walltime=None, new_style=False, double_precision=False):
        self.scalars.append((str(tag), float(scalar_value), plain_step(global_step)))

    def add_scalars(self, main_tag, tag_scalar_dict, global_step=None, walltime=None):
        self.scalar_groups.append((str(main_tag), sorted(tag_scalar_dict), plain_step(global_step)))

    def add_histogram(self, tag, values, global_step=None, bins="tensorflow", walltime=None, max_bins=None):
        numbers = torch.as_tensor(values).detach().cpu().double().flatten()
        # A histogram does not know the order of its values.
        self.histograms.append((str(tag), numbers.sort().values, plain_step(global_step)))

    def flush(self) -> None:
        """Allowed, though the caller flushes."""

    def close(self) -> None:
        self.closed = True

    def seen(self) -> dict[str, Any]:
        """What was logged, in the order of the tags: in which order it was logged is free."""
        return {
            "scalars (tag, value, step)": sorted(self.scalars, key=lambda call: call[0]),
            "histograms (tag, sorted values, step)": sorted(self.histograms, key=lambda call: call[0]),
            "calls of add_scalars": self.scalar_groups,
            "the writer was closed": self.closed,
        }


def plain_step(step: Any) -> Any:
    return None if step is None else int(step)


def linear(weight: Any, bias: Any) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


def network(weights: list[Any]) -> nn.Sequential:
    return nn.Sequential(linear(*weights[:2]), nn.Tanh(), linear(*weights[2:]))


def random_weights(rng: Any, dtype: Any = torch.float32) -> list[Any]:
    sizes = [(HIDDEN, FEATURES), (HIDDEN,), (CLASSES, HIDDEN), (CLASSES,)]
    return [rng.normal(*size, dtype=dtype) for size in sizes]


def event_file(seconds: float, points: list[tuple[str, int, float]]) -> bytes:
    """The bytes of an event file with scalars (tag, step, value), as SummaryWriter writes it."""
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.summary.writer.record_writer import RecordWriter

    buffer = io.BytesIO()
    writer = RecordWriter(buffer)
    writer.write(Event(wall_time=seconds, file_version="brain.Event:2").SerializeToString())
    for number, (tag, step, value) in enumerate(points):
        summary = Summary(value=[Summary.Value(tag=tag, simple_value=value)])
        writer.write(Event(wall_time=seconds + 1 + number / 100, step=step, summary=summary).SerializeToString())
    return buffer.getvalue()


def lay_out(folder: str, files: list[bytes]) -> str:
    """Write event files, oldest first, whose names sort as their times; returns the folder."""
    Path(folder).mkdir()
    for number, content in enumerate(files):
        (Path(folder) / f"events.out.tfevents.{1_700_000_000 + 1000 * number}.host.7.{number}").write_bytes(content)
    return folder


class Odd(nn.Module):
    """A layer, BatchNorm with its buffers, and a frozen layer."""

    def __init__(self, weights: list[Any]) -> None:
        super().__init__()
        self.first, self.norm = linear(*weights[:2]), nn.BatchNorm1d(HIDDEN).to(weights[0])
        self.frozen = linear(*weights[2:]).requires_grad_(False)


def gradients_of(model: nn.Module) -> list[Any]:
    return [None if p.grad is None else p.grad.clone() for p in model.parameters()]


@check(
    "log_epoch logs frozen parameters and no buffers, and leaves model and metrics as they were",
    function="log_epoch",
    points=1,
)
def test_log_odd_model(agree, rng):
    weights = random_weights(rng)

    def observe(impl):
        seen = {}
        for training in (True, False):
            model, writer, metrics = Odd(weights).train(training), Recorder(), {"a": 0.25, "b": 3.0}
            for p in model.first.parameters():
                p.grad = torch.full_like(p, 2.0)
            impl.log_epoch(writer, 11, metrics, model)
            seen[f"training={training}"] = {
                "logged": writer.seen(),
                "metrics afterwards": metrics,
                "gradients afterwards": gradients_of(model),
                "parameters afterwards": [p.detach().clone() for p in model.parameters()],
                "requires_grad afterwards": [p.requires_grad for p in model.parameters()],
                "training afterwards": model.training,
            }
        empty = Recorder()
        impl.log_epoch(empty, 3, {})
        return {**seen, "nothing to log": empty.seen()}

    agree(observe)


@check(
    "what log_epoch logs to a SummaryWriter over three epochs is in its file",
    function="log_epoch",
    points=0.5,
    timeout=30,
)
def test_real_writer(agree, rng):
    weights, losses = random_weights(rng), rng.uniform(3).tolist()

    def observe(impl):
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
        from torch.utils.tensorboard import SummaryWriter

        writer = SummaryWriter("run")
        for epoch, loss in enumerate(losses):
            impl.log_epoch(writer, epoch, {"loss": loss, "half": loss / 2}, network(weights))
        writer.close()
        events = EventAccumulator("run", size_guidance={"scalars": 0, "histograms": 0}).Reload()
        tags = events.Tags()
        scalars = {tag: [(e.step, e.value) for e in events.Scalars(tag)] for tag in sorted(tags["scalars"])}
        histograms = {
            tag: [(e.step, e.histogram_value.num, e.histogram_value.sum) for e in events.Histograms(tag)]
            for tag in sorted(tags["histograms"])
        }
        return {"scalars": scalars, "histograms": histograms}

    agree(observe)


@check(
    "read_scalars leaves nothing out of a long curve, nor of one that has grown since it was last read",
    function="read_scalars",
    points=1.5,
    timeout=60,
)
def test_read_long(agree, rng):
    # More than the 10,000 that an accumulator keeps; a step logged twice is two points, the smaller value first.
    values = [0.5, *rng.uniform(10_006).tolist()]
    steps = [0, *range(10_006)]
    values[1] = 0.75
    points = [("loss", step, value) for step, value in zip(steps, values, strict=True)]
    files = [
        event_file(1_700_000_000, points[:10_004]),
        event_file(1_700_001_000, [*points[10_004:], ("other", 1, 0.5)]),
    ]
    later = event_file(1_700_002_000, [("other", 2, 0.25)])

    def observe(impl):
        folder = lay_out("run", files)
        (Path(folder) / "notes.txt").write_text("not an event file")
        seen = {"a long curve": impl.read_scalars(folder, "loss"), "one point": impl.read_scalars(folder, "other")}
        (Path(folder) / "events.out.tfevents.1700002000.host.7.2").write_bytes(later)
        return seen | {"the same tag, one point later": impl.read_scalars(folder, "other")}

    agree(observe)


@check(
    "grad_norm skips parameters without a gradient, is 0.0 without any, and changes no gradient",
    function="grad_norm",
    points=1,
)
def test_grad_norm_partial(agree, rng):
    weights, double = random_weights(rng), random_weights(rng, torch.float64)

    def observe(impl):
        seen = {}
        for name, model in {"float32": Odd(weights), "float64": Odd(double)}.items():
            none_yet = impl.grad_norm(model)
            for p in model.first.parameters():
                p.grad = 3 * p.detach().clone()
            norm = impl.grad_norm(model)
            seen[name] = {
                "without any gradient": none_yet,
                "some without gradient": norm,
                "gradients afterwards": gradients_of(model),
                "training afterwards": model.training,
            }
        return seen

    agree(observe)


@check("EarlyStopping is right about NaN, infinity, small numbers and long waits", function="EarlyStopping", points=0.5)
def test_stopping_cases(agree):
    cases = {
        "nan first": (2, 0.0, [math.nan, 5.0, 6.0, 4.0, 4.0, math.nan, 4.0]),
        "infinity first": (2, 0.5, [math.inf, math.inf, 1e30, 7.0, 6.5, 6.0, 5.75]),
        "nan until the patience is over": (3, 0.0, [math.nan] * 4),
        "large losses": (1, 8.0, [4096.0, 4092.0, 4088.0, 4087.0, 4086.0]),
        "negative losses": (2, 0.125, [0.5, -0.5, -0.5, -0.75, -0.875, -0.875, -0.25]),
    }

    def observe(impl):
        seen = {}
        for name, (patience, delta, losses) in cases.items():
            stopping = impl.EarlyStopping(patience, delta)
            seen[name] = [stopping.step(loss) for loss in losses]
        default = impl.EarlyStopping(1)
        seen["min_delta by default"] = [default.step(loss) for loss in (1.0, 1.0, 0.9999, 0.9999)]
        left, right = impl.EarlyStopping(2), impl.EarlyStopping(2)
        seen["two side by side"] = [(left.step(loss), right.step(1 - loss)) for loss in (0.0, 0.25, 0.5, 0.75)]
        return seen

    agree(observe)
