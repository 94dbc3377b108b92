"""Public checks of exercise 09: data sets, splits and loaders.

Whoever solves the exercise draws with a generator of their own, so nothing is compared with the reference's
random numbers: an observation holds what a data set or a loader gives, and the test judges its properties.
Every share and moment may be off by six standard deviations, which happens by chance about twice in 10^9.
"""

from itertools import islice, pairwise
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from autograder.author import check

CORNERS = {"0, 0": 0, "0, 1": 1, "1, 0": 2, "1, 1": 3}
RULES = {  # the label of the corners 0, 0 and 0, 1 and 1, 0 and 1, 1
    (0, 1, 1, 0): "xor",
    (0, 1, 1, 1): "or",
    (0, 0, 0, 1): "and",
    (1, 0, 0, 1): "equality",
    (0, 0, 1, 1): "the first bit",
    (0, 1, 0, 1): "the second bit",
}


class Rows(Dataset):
    """Sample i is row i of a table with the label i; no other attribute or index than a loader needs."""

    def __init__(self, table: Tensor) -> None:
        self._table = table

    def __len__(self) -> int:
        return len(self._table)

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        if not 0 <= i < len(self._table):
            raise IndexError(f"this data set has {len(self._table)} samples, and was asked for number {i}")
        return self._table[i], int(i)


def table(rng: Any, n: int) -> Tensor:
    return rng.normal(n, 3).cpu()


def flat(lists: list[list[Any]]) -> list[Any]:
    return [entry for entries in lists for entry in entries]


def examine(dataset: Any, inputs: str, labels: str, size: int) -> dict[str, Any]:
    """What a data set of the given size holds and gives, as plain data."""
    return {
        "is a Dataset": isinstance(dataset, Dataset),
        "length": len(dataset) if hasattr(dataset, "__len__") else None,
        "inputs": getattr(dataset, inputs),
        "labels": getattr(dataset, labels),
        "items": [dataset[i] for i in range(size)],
        "items again": [dataset[i] for i in range(size)],
        "past the end": [ending(dataset, size), ending(dataset, size + 2)],
        "turns of a loop": turns(dataset, size + 5),
    }


def ending(dataset: Any, i: int) -> str:
    """The name of the error that item i raises."""
    try:
        dataset[i]
    except Exception as error:
        return "IndexError" if isinstance(error, IndexError) else type(error).__name__
    return "no error"


def turns(dataset: Any, limit: int) -> int | None:
    """How many items a for loop gives, at most limit; None if it ends with an error."""
    try:
        return sum(1 for _ in islice(iter(dataset), limit))
    except Exception:
        return None


def judge_dataset(seen: Any, size: int, inputs: str, labels: str, shapes: tuple[Any, Any], label_dtype: Any) -> None:
    """Attributes of the right shape and dtype, items that are their rows, and an end."""
    assert seen["is a Dataset"], "the class does not derive from torch.utils.data.Dataset"
    judge_tensor(seen["inputs"], inputs, (size, *shapes[0]), torch.float32)
    judge_tensor(seen["labels"], labels, (size, *shapes[1]), label_dtype)
    assert seen["length"] is not None, "len() of the data set fails: the class has no method __len__"
    assert seen["length"] == size, f"len() of a data set of size {size} is {seen['length']}"
    for i, (first, second) in enumerate(zip(seen["items"], seen["items again"], strict=True)):
        judge_item(first, i, inputs, labels, shapes, label_dtype)
        judge_item(second, i, inputs, labels, shapes, label_dtype)
        same = torch.equal(first[0], second[0]) and float(first[1]) == float(second[1])
        assert same, f"item {i} is another one when it is asked for again"
        assert torch.equal(first[0], seen["inputs"][i]), f"the input of item {i} is not {inputs}[{i}]"
        assert float(first[1]) == float(seen["labels"][i]), f"the label of item {i} is not {labels}[{i}]"
    past = [name for name in seen["past the end"] if name != "IndexError"]
    assert not past, f"an item past the end should raise IndexError, and gives: {past[0]}"
    assert seen["turns of a loop"] == size, f"a for loop over {size} samples gives {seen['turns of a loop']} items"


def judge_tensor(value: Any, name: str, shape: tuple[int, ...], dtype: Any) -> None:
    assert isinstance(value, Tensor), f"{name} should be a tensor, and is {described(value)}"
    assert value.dtype == dtype, f"{name} should have dtype {named(dtype)}, and has {named(value.dtype)}"
    assert value.shape == shape, f"{name} should have shape {shape}, and has {tuple(value.shape)}"


def judge_item(item: Any, i: int, inputs: str, labels: str, shapes: tuple[Any, Any], label_dtype: Any) -> None:
    """An item is an input and a label; a label of no dimensions may be an int as well."""
    is_pair = isinstance(item, (tuple, list)) and len(item) == 2
    assert is_pair, f"item {i} should be the pair ({inputs}[{i}], {labels}[{i}]), and is {described(item)}"
    judge_tensor(item[0], f"the input of item {i}", shapes[0], torch.float32)
    if shapes[1] or type(item[1]) is not int:
        judge_tensor(item[1], f"the label of item {i}", shapes[1], label_dtype)


def described(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, Tensor):
        return f"a tensor of shape {tuple(value.shape)}"
    return f"a {type(value).__name__}"


def named(dtype: Any) -> str:
    return str(dtype).removeprefix("torch.")


@check(
    "XORDataset has data, label, a length, and items that are their rows and come to an end",
    function="XORDataset",
    points=0.75,
)
def test_xor_items(student, rng):
    [size] = rng.sizes(1, 5, 12)
    for n in (size, 1):
        seen = student(lambda impl, n=n: examine(impl.XORDataset(n, 0.2, 3), "data", "label", n))
        judge_dataset(seen, n, "data", "label", ((2,), ()), torch.int64)


@check(
    "the label of XORDataset is the exclusive or of the bits as they were before the noise",
    function="XORDataset",
    points=0.75,
)
def test_xor_labels(student, run_seed):
    size, stds = 3000, {"no": 0.0, "little": 0.05, "much": 0.5}

    def observe(impl):
        made = {name: impl.XORDataset(size, std, run_seed) for name, std in stds.items()}
        return {name: {"data": d.data, "label": d.label} for name, d in made.items()}

    seen = student(observe)
    for case in seen.values():
        judge_tensor(case["data"], "data", (size, 2), torch.float32)
        judge_tensor(case["label"], "label", (size,), torch.int64)
    clean = seen["no"]["data"]
    assert bool(((clean == 0) | (clean == 1)).all()), "without noise, the entries of data should be 0 and 1"
    for name in ("no", "little"):
        judge_rule(seen[name]["data"], seen[name]["label"], name)
    judge_noisy_labels(seen["much"]["data"], seen["much"]["label"])


def judge_rule(data: Tensor, label: Tensor, noise: str) -> None:
    """Noise of 0.05 never moves a point to another corner: half a unit is ten standard deviations."""
    bits = data.round().long()
    found = []
    for corner, number in CORNERS.items():
        labels = label[2 * bits[:, 0] + bits[:, 1] == number].unique().tolist()
        assert labels, f"with {noise} noise, no point comes from the bits {corner}"
        assert len(labels) == 1, f"with {noise} noise, points from the bits {corner} have different labels"
        found += labels
    rule = RULES.get(tuple(found), "something else")
    assert rule == "xor", f"the label is not the exclusive or of the two bits, but: {rule}"


def judge_noisy_labels(data: Tensor, label: Tensor) -> None:
    """With noise of 0.5, a bit lies on the wrong side of one half with probability q = 0.1587 (one standard
    deviation), and the label of a point is not that of its corner with probability 2 q (1 - q) = 0.267; the
    share among 3000 has a standard deviation of 0.0081."""
    near = data > 0.5
    moved = (label != (near[:, 0] ^ near[:, 1])).double().mean().item()
    assert moved > 0.02, "with much noise, labels follow the noisy points: they should come from the clean bits"
    assert abs(moved - 0.267) < 0.05, (
        f"with noise of 0.5, {moved:.1%} of the points should not have their nearest corner's label, but 27% should"
    )


@check(
    "SineDataset has x, y, a length, and items that are their rows and come to an end",
    function="SineDataset",
    points=0.75,
)
def test_sine_items(student, rng):
    [size] = rng.sizes(1, 5, 12)
    for n in (size, 1):
        seen = student(lambda impl, n=n: examine(impl.SineDataset(n, 1.5, 0.5, 0.3, 3), "x", "y", n))
        judge_dataset(seen, n, "x", "y", ((1,), (1,)), torch.float32)


@check("without noise, y of SineDataset is amplitude * sin(x + phase)", function="SineDataset", points=0.75)
def test_sine_curve(student, rng, run_seed):
    size = 200
    amplitude, phase = rng.numpy.uniform(1.5, 3), rng.numpy.uniform(1.2, 1.9)
    cases = [(amplitude, phase, 0.0, run_seed), (amplitude, -phase), (amplitude,), ()]

    def observe(impl):
        made = [impl.SineDataset(size, *case) for case in cases]
        return [{"x": d.x, "y": d.y} for d in made]

    for case, seen in zip(cases, student(observe), strict=True):
        judge_tensor(seen["x"], "x", (size, 1), torch.float32)
        judge_tensor(seen["y"], "y", (size, 1), torch.float32)
        judge_curve(seen["x"].double(), seen["y"].double(), *(case + (1.0, 1.0)[len(case) :])[:2])


def judge_curve(x: Tensor, y: Tensor, a: float, phase: float) -> None:
    """The sentence names a slip in the formula where one fits; it is looked for where a and phase are not 1."""
    curves = {
        "amplitude * sin(x)": a * torch.sin(x),
        "amplitude * sin(x) + phase": a * torch.sin(x) + phase,
        "amplitude * sin(phase * x)": a * torch.sin(phase * x),
        "amplitude * sin(x - phase)": a * torch.sin(x - phase),
        "amplitude * cos(x + phase)": a * torch.cos(x + phase),
        "amplitude * sin(x + 1)": a * torch.sin(x + 1),
        "sin(x + phase)": torch.sin(x + phase),
        "amplitude + sin(x + phase)": a + torch.sin(x + phase),
        "sin(amplitude * x + phase)": torch.sin(a * x + phase),
    }
    right = a * torch.sin(x + phase)
    fits = [name for name, curve in curves.items() if close(y, curve)] if a != 1 else []
    assert close(y, right), (
        f"with amplitude {a:.3f}, phase {phase:.3f} and no noise, x = {x[0].item():.4f} should give "
        f"y = {right[0].item():.4f}, and gives {y[0].item():.4f}" + "".join(f"; that is {name}" for name in fits[:1])
    )


def close(a: Tensor, b: Tensor) -> bool:
    return bool((a - b).abs().max() < 5e-5)  # float32: x + phase, up to 8, is rounded to about 5e-7


@check(
    "split divides a data set into parts of the right sizes that share no sample and lose none",
    function="split",
    points=0.75,
)
def test_split_parts(student, rng, run_seed):
    fractions = [[0.8, 0.2], [0.7, 0.2, 0.1], [0.2] * 5, [1.0]]
    tables = [table(rng, n) for n in (20, 33, 24, 7)]

    def observe(impl):
        return [parts(impl.split(Rows(t), list(f), run_seed)) for t, f in zip(tables, fractions, strict=True)]

    for t, wanted, found in zip(tables, fractions, student(observe), strict=True):
        judge_parts(found, t, wanted)


def parts(result: Any) -> Any:
    """The items of each part; the name of its type if it is no data set, or if the result is no list."""
    if not isinstance(result, list):
        return type(result).__name__
    return [
        [part[i] for i in range(len(part))] if isinstance(part, Dataset) else type(part).__name__ for part in result
    ]


def judge_parts(found: Any, rows: Tensor, fractions: list[float]) -> None:
    assert isinstance(found, list), f"split should return a list of data sets, and returns a {found}"
    assert len(found) == len(fractions), f"{len(fractions)} fractions should give as many parts, and give {len(found)}"
    numbers = []
    for part in found:
        assert isinstance(part, list), f"each part should be a Dataset, and one is a {part}"
        numbers.append([sample_number(item, rows) for item in part])
    together = flat(numbers)
    assert all(len(set(part)) == len(part) for part in numbers), "one part holds a sample twice"
    assert len(set(together)) == len(together), "two parts share a sample"
    for part, fraction in zip(numbers, fractions, strict=True):
        off = abs(len(part) - fraction * len(rows))
        assert off <= 1 + 1e-6, f"a part with the fraction {fraction} of {len(rows)} samples holds {len(part)}"
    assert len(together) == len(rows), f"{len(rows) - len(together)} of {len(rows)} samples are in no part"


def sample_number(item: Any, rows: Tensor) -> int:
    """The number of a sample of Rows, told from its label and proved by its input."""
    is_pair = isinstance(item, (tuple, list)) and len(item) == 2 and isinstance(item[0], Tensor)
    assert is_pair and isinstance(item[1], (int, Tensor)), "an item of a part is no item of the data set"
    number = int(item[1])
    right = 0 <= number < len(rows) and torch.equal(item[0], rows[number])
    assert right, "an item of a part is no item of the data set"
    return number


@check(
    "the train loader shuffles its samples into batches of batch_size, in another order in each epoch",
    function="make_loaders",
    points=0.75,
)
def test_train_loader(student, rng, run_seed):
    cases = [(23, 4), (22, 4), (12, 4), (15, 20)]
    tables = [table(rng, n) for n, _ in cases]

    def observe(impl):
        return [
            loaded(impl.make_loaders(Rows(t), Rows(t[:3]), size, run_seed), 0, epochs=3)
            for t, (_, size) in zip(tables, cases, strict=True)
        ]

    for t, (n, size), epochs in zip(tables, cases, student(observe), strict=True):
        judge_kind(epochs)
        orders = [[batch_numbers(batch, t) for batch in epoch] for epoch in epochs]
        for order in orders:
            judge_epoch(order, n, size)
        judge_shuffled(orders, n)


def loaded(result: Any, which: int, epochs: int) -> Any:
    """The batches of some epochs of one loader; the name of a type that is not the right one."""
    if not isinstance(result, tuple) or len(result) != 2:
        return type(result).__name__
    if not all(isinstance(loader, DataLoader) for loader in result):
        return f"tuple with a {next(type(r).__name__ for r in result if not isinstance(r, DataLoader))}"
    return [list(result[which]) for _ in range(epochs)]


def judge_kind(epochs: Any) -> None:
    assert isinstance(epochs, list), f"make_loaders should return a tuple of two DataLoaders, and returns a {epochs}"


def batch_numbers(batch: Any, rows: Tensor) -> list[int]:
    """The numbers of the samples of Rows in a batch."""
    is_pair = isinstance(batch, (tuple, list)) and len(batch) == 2 and all(isinstance(x, Tensor) for x in batch)
    assert is_pair, f"a batch should be a pair of tensors, and is {described(batch)}"
    x, y = batch
    assert y.dim() == 1 and y.dtype == torch.int64, (
        f"the labels of a batch have shape {tuple(y.shape)}, {named(y.dtype)}"
    )
    known = bool(((y >= 0) & (y < len(rows))).all()) and torch.equal(x, rows[y])
    assert known, "a batch of a loader holds samples that are not in its data set"
    return y.tolist()


def judge_epoch(batches: list[list[int]], n: int, size: int) -> None:
    rest = n % size
    wanted = [size] * (n // size) + [rest] * (rest > 0)
    found = [len(batch) for batch in batches]
    kind = "two samples" if rest == 2 else "several samples"
    said = f"{n} samples in batches of {size}: the batches have sizes {found}, and should have {wanted}"
    lost = rest > 0 and found == wanted[:-1]
    assert not lost, f"a last batch of {kind} should not be left out. {said}"
    assert found == wanted, said
    assert len(set(flat(batches))) == n, "an epoch of the train loader gives a sample twice, and leaves others out"


def judge_shuffled(epochs: list[list[list[int]]], n: int) -> None:
    """At least 12 samples: two orders are equal by chance once in 12! = 5e8."""
    orders = [flat(batches) for batches in epochs]
    assert list(range(n)) not in orders, "the train loader gives its samples in the order of the data set"
    same = any(a == b for a, b in pairwise(orders))
    assert not same, "two epochs of the train loader in a row have the same order"
    steps = [b - a == 1 for batch in flat(epochs) for a, b in pairwise(batch)]
    assert not all(steps), "each batch of the train loader holds neighbours: not samples are shuffled, but batches"


@check("the test loader gives every sample once, in order, at any batch size", function="make_loaders", points=0.5)
def test_test_loader(student, rng, run_seed):
    train, rows, sizes = table(rng, 19), table(rng, 13), [1, 5, 4, 20]

    def observe(impl):
        return [loaded(impl.make_loaders(Rows(train), Rows(rows), size, run_seed), 1, epochs=2) for size in sizes]

    for size, epochs in zip(sizes, student(observe), strict=True):
        judge_kind(epochs)
        for epoch in epochs:
            numbers = [i for batch in epoch for i in batch_numbers(batch, rows)]
            judge_in_order(numbers, len(rows), size)


def judge_in_order(numbers: list[int], n: int, size: int) -> None:
    lost = n - len(set(numbers))
    last = lost > 0 and numbers == list(range(len(numbers)))
    which = "sample" if lost == 1 else "samples"
    assert not last, f"with batch_size {size}, the test loader leaves out its last {which}, {lost} of {n}"
    assert not lost, f"with batch_size {size}, the test loader leaves samples out, {lost} of {n}"
    assert len(numbers) == n, "the test loader gives a sample twice"
    assert numbers == list(range(n)), "the test loader gives its samples in another order than the data set"
