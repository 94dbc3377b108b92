"""Hidden checks of exercise 11: modes, graphs, loaders that leave samples out, other losses and dtypes.

As in the public checks, arrays travel as NumPy and weights as tensors on the device under test.  No check
counts how often the model runs, and none draws random numbers that two right orders of calls would share out
differently (Inner stands in for Dropout).
"""

from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset, default_collate

from autograder.author import CallRecorder, check

FEATURES, HIDDEN, CLASSES = 3, 6, 4
IMAGE = (1, 2, 5)  # channels, height, width
ALONE = 300  # points that a network of solve_xor is asked one by one


def random_weights(rng: Any, features: int = FEATURES, outputs: int = CLASSES, dtype: Any = torch.float32) -> list[Any]:
    """Weight and bias of two linear layers, on the device under test."""
    sizes = [(HIDDEN, features), (HIDDEN,), (outputs, HIDDEN), (outputs,)]
    return [rng.normal(*size, dtype=dtype) for size in sizes]


def random_inputs(rng: Any, samples: int, *shape: int) -> np.ndarray:
    return rng.numpy.standard_normal((samples, *(shape or (FEATURES,)))).astype(np.float32)


def random_labels(rng: Any, samples: int) -> np.ndarray:
    return rng.numpy.integers(0, CLASSES, samples)


def labels_mostly_right(x: np.ndarray, weights: list[Any]) -> np.ndarray:
    """The classes that the network predicts, but wrong in rows 0, 3, 6, ...: batches differ in accuracy."""
    w1, b1, w2, b2 = (w.cpu().numpy() for w in weights)
    predicted = (np.tanh(x.reshape(len(x), -1) @ w1.T + b1) @ w2.T + b2).argmax(1)
    return np.where(np.arange(len(x)) % 3 == 0, (predicted + 1) % CLASSES, predicted)


def linear(weight: Any, bias: Any) -> nn.Linear:
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight, layer.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
    return layer


def network(weights: list[Any]) -> nn.Sequential:
    return nn.Sequential(nn.Flatten(), linear(*weights[:2]), nn.Tanh(), linear(*weights[2:]))


class FlattenImages(nn.Flatten):
    """Takes images in batches and nothing else, as a convolution would."""

    def forward(self, x: Tensor) -> Tensor:
        if x.dim() != 4 or x.shape[1:] != IMAGE:
            raise ValueError(f"a model for images (n, 1, 2, 5) was given an input of shape {tuple(x.shape)}")
        return super().forward(x)


def image_network(weights: list[Any]) -> nn.Sequential:
    return nn.Sequential(FlattenImages(), *network(weights)[1:])


def batches(x: np.ndarray, y: np.ndarray, size: int, **options: Any) -> DataLoader:
    """A loader of CPU batches; its own generator keeps it from drawing from the global random state."""
    options = {"generator": torch.Generator().manual_seed(0), **options}
    return DataLoader(TensorDataset(torch.from_numpy(x), torch.from_numpy(y)), size, **options)


def loaders(x: np.ndarray, y: np.ndarray) -> dict[str, DataLoader]:
    """13 samples in loaders of several kinds; all read in a fixed order."""
    return {
        "drop_last": batches(x, y, 5, drop_last=True),
        "a sampler that leaves samples out": batches(x, y, 4, sampler=[11, 2, 7, 0, 5, 9]),
        "batches of one": batches(x, y, 1),
        "a single batch": batches(x, y, 100),
    }


class Keeper:
    """Collates samples as usual, and keeps the batches that the loader hands out, with a copy of each."""

    def __init__(self) -> None:
        self.tensors: list[Tensor] = []
        self.copies: list[Tensor] = []

    def __call__(self, samples: list[Any]) -> list[Tensor]:
        batch = default_collate(samples)
        self.tensors += batch
        self.copies += [tensor.clone() for tensor in batch]
        return batch

    def seen(self) -> dict[str, bool]:
        """What became of the batches; not how many there were, since evaluate may read a loader twice."""
        same = [torch.equal(now, before) for now, before in zip(self.tensors, self.copies, strict=True)]
        return {
            "batches keep their values": all(same),
            "a batch requires grad": any(tensor.requires_grad for tensor in self.tensors),
            "a batch has a gradient": any(tensor.grad is not None for tensor in self.tensors),
        }


class Log(list[Any]):
    """A list that a deep copy of a model shares with the model: whoever runs the copy is seen too."""

    def __deepcopy__(self, memo: Any) -> "Log":
        return self


class Inner(nn.Module):
    """Keeps the mode of each call; halves its input in training and passes it on in use."""

    def __init__(self) -> None:
        super().__init__()
        self.modes = Log()

    def forward(self, x: Tensor) -> Tensor:
        self.modes.append(self.training)
        return x * 0.5 if self.training else x


class Watched(nn.Module):
    """A network with BatchNorm that keeps the modes and the graphs of its calls."""

    def __init__(self, weights: list[Any]) -> None:
        super().__init__()
        self.first, self.norm = linear(*weights[:2]), nn.BatchNorm1d(HIDDEN)
        self.inner, self.last = Inner(), linear(*weights[2:])
        self.modes, self.graphs = Log(), Log()

    def forward(self, x: Tensor) -> Tensor:
        self.modes.append(self.training)
        output = self.last(self.inner(torch.tanh(self.norm(self.first(x)))))
        self.graphs.append(output.requires_grad)
        return output

    def seen(self) -> dict[str, Any]:
        """Each mode and kind of graph that occurred, once."""
        return {
            "modes of the model": sorted(set(self.modes)),
            "modes of an inner module": sorted(set(self.inner.modes)),
            "outputs with a graph": sorted(set(self.graphs)),
        }


def surroundings(model: nn.Module) -> dict[str, Any]:
    """What a call must leave as it was; the next random numbers tell whether the random state was touched."""
    return {
        "grad mode is on": torch.is_grad_enabled(),
        "default dtype": str(torch.get_default_dtype()),
        "next random numbers": torch.rand(3, device="cpu"),
        "requires_grad": {name: p.requires_grad for name, p in model.named_parameters()},
    }


def values(model: nn.Module) -> dict[str, Any]:
    """Copies of all parameters and buffers."""
    return {name: tensor.detach().clone() for name, tensor in model.state_dict().items()}


@check(
    "train_epoch runs the model and all its parts in training mode, whatever mode it came in",
    function="train_epoch",
    points=0.75,
)
def test_train_epoch_mode(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng, 17), random_labels(rng, 17)

    def observe(impl):
        seen = {}
        for training in (False, True):
            model = Watched(weights).to(device).train(training)
            # Plain SGD: a bias before BatchNorm has a gradient of pure rounding, which Adam would blow up.
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
            loss = impl.train_epoch(model, batches(x, y, 5), F.cross_entropy, optimizer, device)
            case = {**model.seen(), **surroundings(model), "loss": loss, "afterwards": values(model)}
            seen[f"training was {training}"] = case
        return seen

    agree(observe)


@check(
    "train_epoch works with any loader, loss, shape and dtype, counts the samples seen and leaves batches alone",
    function="train_epoch",
    points=0.75,
)
def test_train_epoch_loaders(agree, rng, device):
    weights, image_weights = random_weights(rng), random_weights(rng, features=10)
    x, images, y = random_inputs(rng, 13), random_inputs(rng, 13, *IMAGE), random_labels(rng, 13)
    curve_weights, goals = random_weights(rng, outputs=2, dtype=rng.float64), random_inputs(rng, 13, 2)
    as_float64 = np.float64 if rng.float64 == torch.float64 else np.float32
    curve, goals = x.astype(as_float64), goals.astype(as_float64)

    def trained(impl, start, loader, loss_fn):
        return trained_model(impl, network(start), loader, loss_fn)

    def on_images(impl):
        keeper, model = Keeper(), image_network(image_weights)
        loader = batches(images, y, 5, collate_fn=keeper)
        return {**trained_model(impl, model, loader, F.cross_entropy), **keeper.seen()}

    def frozen(impl):
        model = network(weights)
        model[1].requires_grad_(False)
        return {**trained_model(impl, model, batches(x, y, 5), F.cross_entropy), **surroundings(model)}

    def trained_model(impl, model, loader, loss_fn):
        optimizer = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.5)
        losses = [impl.train_epoch(model, loader, loss_fn, optimizer, device) for _ in range(2)]
        return {"losses": losses, "weights": values(model)}

    def observe(impl):
        seen = {k: trained(impl, weights, loader, F.cross_entropy) for k, loader in loaders(x, y).items()}
        seen["images"] = on_images(impl)
        seen["a frozen layer"] = frozen(impl)
        seen["regression, float64"] = trained(impl, curve_weights, batches(curve, goals, 5), nn.MSELoss())
        return seen

    agree(observe)


@check(
    "evaluate runs the model and all its parts in evaluation mode, and records no graph",
    function="evaluate",
    points=0.75,
)
def test_evaluate_mode_and_graph(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng, 17), random_labels(rng, 17)
    scale = rng.uniform(HIDDEN, low=0.5, high=2.0)

    def observe(impl):
        seen = {}
        for training in (True, False):
            model, graphs = Watched(weights).to(device).train(training), []
            model.norm.running_var.copy_(scale)

            def loss_fn(logits, target, graphs=graphs):
                graphs.append(logits.requires_grad)
                return F.cross_entropy(logits, target)

            result = impl.evaluate(model, batches(x, y, 5), loss_fn, device)
            seen[f"training was {training}"] = {
                **model.seen(),
                "losses with a graph": sorted(set(graphs)),
                "result": result,
            }
        return seen

    agree(observe)


@check(
    "evaluate leaves the model and the grad mode as they were: weights, statistics, gradients, flags",
    function="evaluate",
    points=0.5,
)
def test_evaluate_leaves_the_model_alone(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng, 17), random_labels(rng, 17)

    def observe(impl):
        model = Watched(weights).to(device)
        model.first.weight.requires_grad_(False)
        for parameter in model.last.parameters():
            parameter.grad = torch.ones_like(parameter)
        result = impl.evaluate(model, batches(x, y, 5), F.cross_entropy, device)
        return {
            **surroundings(model),
            "afterwards": values(model),
            "gradients": {name: p.grad for name, p in model.named_parameters()},
            "training": model.training,
            "result": result,
        }

    agree(observe)


@check(
    "evaluate works with any loader, loss, shape and dtype, counts the samples seen and leaves batches alone",
    function="evaluate",
    points=0.5,
)
def test_evaluate_loaders(agree, rng, device):
    weights, x = random_weights(rng), random_inputs(rng, 13)
    y = labels_mostly_right(x, weights)
    many = (many_x := random_inputs(rng, 700)), labels_mostly_right(many_x, weights)
    wide_weights, wide = [w.to(rng.float64) for w in weights], x
    if rng.float64 == torch.float64:
        wide = x.astype(np.float64)
    image_weights, images = random_weights(rng, features=10), random_inputs(rng, 13, *IMAGE)
    image_labels = labels_mostly_right(images, image_weights)

    def on_images(impl, loss_fn):
        keeper, model = Keeper(), image_network(image_weights)
        result = impl.evaluate(model, batches(images, image_labels, 5, collate_fn=keeper), loss_fn, device)
        return {"result": result, **keeper.seen()}

    def observe(impl):
        smooth, model, loader = nn.CrossEntropyLoss(label_smoothing=0.3), network(weights), batches(x, y, 5)
        seen = {k: impl.evaluate(model, loader, F.cross_entropy, device) for k, loader in loaders(x, y).items()}
        seen["another loss"] = impl.evaluate(model, loader, smooth, device)
        seen["many samples"] = impl.evaluate(model, batches(*many, 256), F.cross_entropy, device)
        seen["float64"] = impl.evaluate(network(wide_weights), batches(wide, y, 5), F.cross_entropy, device)
        seen["images"] = on_images(impl, smooth)
        with torch.no_grad():
            model[-1].weight.neg_()
        seen["again with other weights"] = impl.evaluate(model, loader, smooth, device)
        return seen

    agree(observe)


@check(
    "fit trains in training mode and evaluates in evaluation mode in every epoch",
    function="fit",
    points=0.5,
)
def test_fit_modes(agree, rng, device):
    weights, x, y = random_weights(rng), random_inputs(rng, 17), random_labels(rng, 17)
    x_test, y_test = x[:11], (y[:11] + 1) % CLASSES  # labels that training makes worse: nobody may stop for that

    def observe(impl):
        model = Watched(weights).to(device)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
        train, test = batches(x, y, 5), batches(x_test, y_test, 4, drop_last=True)
        history = impl.fit(model, train, test, F.cross_entropy, optimizer, 6, device)
        return {"history": history, "afterwards": values(model), **surroundings(model)}

    agree(observe)


class Listening(nn.Module):
    """Keeps the first feature of every sample that it is trained on."""

    def __init__(self, weights: list[Any]) -> None:
        super().__init__()
        self.body = network(weights)
        self.heard: list[Any] = []

    def forward(self, x: Tensor) -> Tensor:
        if self.training and torch.is_grad_enabled():
            self.heard.append(x[:, 0].detach().clone())
        return self.body(x)


@check(
    "fit asks the train loader for its batches anew in each epoch, so that it can shuffle",
    function="fit",
    points=0.25,
)
def test_fit_shuffles_anew(student, rng, device, run_seed):
    epochs, samples = 4, 12
    weights, x = [0.1 * w for w in random_weights(rng)], 0.1 * random_inputs(rng, samples)
    x[:, 0] = np.linspace(-3, 3, samples)  # easy: the class is the sign of a feature that also names the sample
    y = (x[:, 0] > 0).astype(np.int64)

    def observe(impl):
        model = Listening(weights)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
        train = batches(x, y, 5, shuffle=True, generator=torch.Generator().manual_seed(run_seed))
        history = impl.fit(model, train, batches(x, y, 5), F.cross_entropy, optimizer, epochs, device)
        return {"history": history, "order": torch.cat([torch.zeros(0, device=device), *model.heard])}

    seen = student(observe)
    judge_orders(seen["order"].reshape(-1), torch.from_numpy(x[:, 0]), epochs)
    judge_history(seen["history"], epochs)


def judge_orders(order: Tensor, samples: Tensor, epochs: int) -> None:
    """Every epoch holds each sample once, and no two epochs in a row have the same order."""
    count = len(samples) * epochs
    assert len(order) == count, f"fit trained on {len(order)} samples in {epochs} epochs of {len(samples)}, not {count}"
    rows = order.reshape(epochs, -1)
    assert all(torch.equal(row.sort().values, samples) for row in rows), "an epoch of fit left out samples"
    same = any(torch.equal(a, b) for a, b in pairwise(rows))
    assert not same, "the train loader shuffles, but two epochs of fit in a row had their samples in the same order"


def judge_history(history: Any, epochs: int) -> None:
    """The losses are there and fall."""
    assert isinstance(history, dict) and {"train_loss", "test_loss"} <= set(history), "fit should return its history"
    losses = [history[key] for key in ("train_loss", "test_loss")]
    assert all(isinstance(loss, list) and len(loss) == epochs for loss in losses), "one loss per epoch is asked for"
    assert all(isinstance(value, float) for loss in losses for value in loss), "the losses should be floats"
    assert all(loss[-1] < loss[0] for loss in losses), "the losses of fit should fall on data that can be learned"


@check(
    "solve_xor trains a network, for several seeds, and it works on one point as on many",
    function="solve_xor",
    points=0.75,
    timeout=60,
)
def test_solve_xor_seeds(student, rng, run_seed):
    bits = rng.integers(0, 2, 2000, 2)
    points = bits + 0.1 * rng.normal(2000, 2)
    labels = bits.cpu()[:, 0] ^ bits.cpu()[:, 1]
    seeds = (0, run_seed + 1000)
    outputs = [student(lambda impl, seed=seed: xor_outputs(impl, seed, points)) for seed in seeds]
    for seed, output in zip(seeds, outputs, strict=False):
        judge_xor(output, labels, seed)
    if all(torch.equal(output["logits"], outputs[0]["logits"]) for output in outputs):
        # Training from a seed of one's own is fine, weights written down by hand are not: ask which it is.
        calls = student(gradient_calls)
        assert sum(calls.values()) > 0, "the network is the same for all seeds, and no gradient was computed"


def xor_outputs(impl: Any, seed: int, points: Any) -> Any:
    """Outputs for all points and for some of them one by one; if there is no network, the name of its type."""
    model = impl.solve_xor(seed)
    if not isinstance(model, nn.Module):
        return type(model).__name__
    grad_mode, dtype = torch.is_grad_enabled(), str(torch.get_default_dtype())
    model.to(points.device).eval()
    with torch.no_grad():
        alone = torch.cat([model(points[i : i + 1]) for i in range(ALONE)])
        logits = model(points)
    return {"logits": logits, "alone": alone, "grad mode": grad_mode, "dtype": dtype}


def judge_xor(output: Any, labels: Tensor, seed: int) -> None:
    """Plain data in; an AssertionError with the student's sentence where something is wrong."""
    where = f"solve_xor({seed})"
    assert isinstance(output, dict), f"{where} should return an nn.Module, and returned a {output}"
    assert output["grad mode"], f"{where} leaves gradients switched off for the whole program"
    assert output["dtype"] == "torch.float32", f"{where} changes the default dtype to {output['dtype']}"
    # One point less than 0.98 of the few would refuse good networks by chance; 0.95 is 3.7 deviations away.
    judge_logits(output["logits"], labels, 0.98, where)
    judge_logits(output["alone"], labels[:ALONE], 0.95, f"{where}, given its points one by one,")


def judge_logits(logits: Any, labels: Tensor, least: float, where: str) -> None:
    """Shape, kind and accuracy of a network's outputs."""
    assert isinstance(logits, Tensor), f"{where} gives a {type(logits).__name__}, not a tensor"
    shape = tuple(logits.shape)
    assert shape == (len(labels), 2), f"{where} gives outputs of shape {shape} for {len(labels)} points, not (B, 2)"
    assert logits.is_floating_point(), f"{where} gives outputs of dtype {logits.dtype}, not floating-point logits"
    probabilities = bool((logits >= 0).all()) and bool(((logits.sum(1) - 1).abs() < 1e-5).all())
    assert not probabilities, f"{where} gives probabilities (each row sums to 1), not logits"
    accuracy = (logits.argmax(1) == labels).double().mean().item()
    line = ", and a straight line can reach 75%" if accuracy < 0.77 else ""
    assert accuracy >= least, f"{where} is right on {accuracy:.1%} of fresh points; 98% are asked for{line}"


def gradient_calls(impl: Any) -> dict[str, int]:
    """How often solve_xor asks torch for gradients."""
    with CallRecorder() as calls:
        impl.solve_xor(0)
    return {name: calls.count(name) for name in ("backward", "grad")}
