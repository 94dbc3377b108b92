"""Public checks of exercise 17: monitoring.

Most checks of log_epoch pass a Recorder in place of a SummaryWriter, whose import takes a second; one hidden
check uses the real one.  Event files are made in the test and travel as bytes.
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


@check("log_epoch logs each metric as a scalar under its name, at step epoch", function="log_epoch", points=1)
def test_log_scalars(agree, rng):
    loss, accuracy = rng.numpy.uniform(0.5, 0.9, 2).tolist()

    def observe(impl):
        seen = {}
        cases = {
            "two metrics at epoch 7": (7, {"train/loss": loss, "accuracy": accuracy}),
            "epoch 0": (0, {"f1": loss}),
        }
        for name, (epoch, metrics) in cases.items():
            writer = Recorder()
            returned = impl.log_epoch(writer, epoch, metrics)
            seen[name] = {**writer.seen(), "returned": returned}
        return seen

    agree(observe)


@check(
    "log_epoch logs a histogram of each parameter of the model under its name",
    function="log_epoch",
    points=1,
    elsewhere=True,
)
def test_log_histograms(agree, rng):
    weights = random_weights(rng)

    def observe(impl):
        writer = Recorder()
        impl.log_epoch(writer, 4, {"loss": 0.5}, network(weights))
        return writer.seen()

    agree(observe)


@check("read_scalars joins the event files of a folder, in order", function="read_scalars", points=1, timeout=30)
def test_read(agree, rng):
    values = rng.uniform(12).tolist()
    points = [("loss", 3 * step + 2, value) for step, value in enumerate(values)]
    others = [("accuracy", 5, 0.25)]
    first, second, third = points[:5] + others, points[5:9], points[9:] + others
    files = [event_file(1_700_000_000 + 1000 * n, part) for n, part in enumerate([first, second, third])]

    def observe(impl):
        return impl.read_scalars(lay_out("run", files), "loss")

    agree(observe)


@check("grad_norm is the root of the sum of all squared gradients", function="grad_norm", points=1, elsewhere=True)
def test_grad_norm(agree, rng):
    weights, gradients = random_weights(rng), random_weights(rng)

    def observe(impl):
        model = network(weights)
        for p, gradient in zip(model.parameters(), gradients, strict=True):
            p.grad = gradient.clone()
        return impl.grad_norm(model)

    agree(observe)


@check("EarlyStopping counts the calls in a row without improvement", function="EarlyStopping", points=1)
def test_patience(agree):
    losses = [2.0, 1.0, 1.5, 0.5, 0.75, 0.625, 0.875, 0.75, 0.25, 0.5, 0.375, 0.5]

    def observe(impl):
        seen = {}
        for patience in (1, 2, 3):
            stopping = impl.EarlyStopping(patience)
            seen[f"patience={patience}"] = [stopping.step(loss) for loss in losses]
        return seen

    agree(observe)


@check("EarlyStopping counts only losses below best - min_delta as improvements", function="EarlyStopping", points=0.5)
def test_min_delta(agree):
    # All numbers are multiples of 1/8, so that each way to write the comparison is exact.
    cases = {
        "exactly min_delta better": [1.0, 0.75, 0.5],
        "a little better each time": [2.0, 1.875, 1.75, 1.625, 1.5, 1.375],
        "nan in between": [1.0, math.nan, 0.875, 0.5, math.nan, math.nan, 0.125],
    }

    def observe(impl):
        seen = {}
        for name, losses in cases.items():
            stopping = impl.EarlyStopping(2, 0.25)
            seen[name] = [stopping.step(loss) for loss in losses]
        return seen

    agree(observe)
