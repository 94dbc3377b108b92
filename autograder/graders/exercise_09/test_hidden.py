"""Checks of exercise 09 that only the grader holds: distributions, seeds, global random states, sizes of batches.

As in the public checks nothing is compared with the reference's random numbers.  A moment or a share may be off
by six standard deviations, which happens by chance about twice in 10^9; a run has about 60 of these comparisons.
"""

import math
import random
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from autograder.author import check

SIZE = 3000
LOW, HIGH = 2.5, 3.7  # of the kurtosis, 3 for a Gaussian; its standard deviation is (24 / 3000)^0.5 = 0.09


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


class Words(Dataset):
    """Samples that cannot be stacked: pairs of a word and its letters, of any length."""

    def __init__(self, words: list[str]) -> None:
        self._words = words

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, i: int) -> tuple[str, list[int]]:
        if not 0 <= i < len(self._words):
            raise IndexError(f"this data set has {len(self._words)} samples, and was asked for number {i}")
        return self._words[i], [ord(letter) for letter in self._words[i]]


def table(rng: Any, n: int) -> Tensor:
    return rng.normal(n, 3).cpu()


def flat(lists: list[list[Any]]) -> list[Any]:
    return [entry for entries in lists for entry in entries]


def other(seed: int) -> int:
    """For the global random states: code that seeds them with its argument must not meet them in that very state."""
    return (seed + 12345) % 2**32


def seed_all(seed: int) -> None:
    torch.manual_seed(seed)
    np.random.seed(seed)
    random.seed(seed)


def draws() -> dict[str, float]:
    """The next number of each global random state."""
    return {"PyTorch": torch.rand(()).item(), "NumPy": float(np.random.rand()), "Python": random.random()}


def undisturbed(seed: int) -> dict[str, float]:
    seed_all(seed)
    return draws()


def disturbed(before: Any, after: Any) -> list[str]:
    """Names of the global random states that a call changed."""
    return [name for name in before if before[name] != after[name]]


def judge_findings(findings: list[str]) -> None:
    assert not findings, "; ".join(findings)


def judge_tensor(value: Any, name: str, shape: tuple[int, ...], dtype: Any = torch.float32) -> None:
    kind = f"{tuple(value.shape)}, {value.dtype}" if isinstance(value, Tensor) else f"a {type(value).__name__}"
    right = isinstance(value, Tensor) and value.shape == shape and value.dtype == dtype
    assert right, f"{name} should be a tensor of shape {shape}, {dtype}, and is {kind}"


def judge_noise(noise: Tensor, std: float, name: str, slips: dict[str, float]) -> None:
    """Mean, standard deviation and kurtosis of noise; slips: what a wrong standard deviation may come from."""
    n, found = noise.numel(), noise.std().item()
    assert abs(noise.mean().item()) < 6 * std / n**0.5, f"the mean of the noise of {name} is {noise.mean():.4f}, not 0"
    fits = [slip for slip, value in slips.items() if abs(found - value) < 6 * value / (2 * n) ** 0.5]
    assert abs(found - std) < 6 * std / (2 * n) ** 0.5, (
        f"the noise of {name} has standard deviation {found:.4f}, and {std:.4f} was asked for"
        + "".join(f"; that is {slip}" for slip in fits[:1])
    )
    kurtosis = ((noise - noise.mean()) ** 4).mean().item() / found**4
    assert LOW < kurtosis < HIGH, f"the noise of {name} is not Gaussian: its kurtosis is {kurtosis:.2f}, not near 3"


def correlation(a: Tensor, b: Tensor) -> float:
    return torch.corrcoef(torch.stack([a, b]))[0, 1].item()


@check(
    "XORDataset draws fair bits, and Gaussian noise of the given standard deviation for each entry by itself",
    function="XORDataset",
    points=0.75,
)
def test_xor_distribution(student, run_seed):
    stds = {"little": 0.03, "more": 0.07, "the default": 0.1, "much": 0.5}

    def observe(impl):
        made = {name: impl.XORDataset(SIZE, std, run_seed + 1) for name, std in stds.items()}
        made["the default"] = impl.XORDataset(SIZE)
        return {name: {"data": d.data, "label": d.label} for name, d in made.items()}

    seen = student(observe)
    for name, case in seen.items():
        judge_tensor(case["data"], "data", (SIZE, 2))
        judge_tensor(case["label"], "label", (SIZE,), torch.int64)
        if name != "much":
            judge_cloud(case["data"], case["label"], stds[name])
    spread = seen["much"]["data"].double().std().item()
    wanted = (0.25 + 0.5**2) ** 0.5  # of a fair bit and of its noise; the standard deviation of spread is 0.006
    assert abs(spread - wanted) < 0.05, (
        f"with noise of 0.5, the entries of data have standard deviation {spread:.3f}, not {wanted:.3f}"
    )


def judge_cloud(data: Tensor, label: Tensor, std: float) -> None:
    """The bits are the nearest corner: half a unit is five standard deviations or more, so that at the default
    one entry in 1.7 million is moved, which no moment sees; labels are compared at less noise."""
    bits = data.round()
    noise = (data - bits).double()
    number = (2 * bits[:, 0] + bits[:, 1]).long()
    assert bool(((number >= 0) & (number < 4)).all()), "a point lies far from all corners of the unit square"
    for corner in range(4):  # the standard deviation of a share is (0.25 * 0.75 / 3000)^0.5 = 0.0079
        share = (number == corner).double().mean().item()
        assert abs(share - 0.25) < 0.0475, f"a corner gets {share:.1%} of the points, and should get about a quarter"
    right = bits[:, 0].long() ^ bits[:, 1].long()
    assert std > 0.07 or torch.equal(label, right), "the label is not the exclusive or of the bits"
    shared = torch.equal(noise[0], noise[1])
    assert not shared, "all points have the same noise"
    twins = correlation(noise[:, 0], noise[:, 1])
    assert abs(twins) < 6 / SIZE**0.5, (
        f"the noise of a point's two entries has correlation {twins:.2f}, and should have 0"
    )
    slips = {"0.1, the default": 0.1, "std * std": std**2, "the root of std": std**0.5} if std != 0.1 else {}
    judge_noise(noise.flatten(), std, "XORDataset", slips)


def compare_seeds(make: Any, default: Any, spelled_out: Any, names: tuple[str, str], seed: int) -> dict[str, Any]:
    """Data sets of equal and of different seeds, the second one made in another global random state."""

    def values(dataset: Any) -> dict[str, Any]:
        return {name: getattr(dataset, name) for name in names} | {"items": [dataset[i] for i in range(20)]}

    seen: dict[str, Any] = {"before": undisturbed(other(seed))}
    seed_all(other(seed))
    first = values(make(seed))
    seen["after"] = draws()
    seen["data sets"] = [first, values(make(seed)), values(make(seed + 1)), values(make(seed + 100))]
    seen["defaults"] = [values(default()), values(spelled_out())]
    return seen


def judge_seeds(seen: Any, names: tuple[str, str], size: int) -> None:
    sets, defaults = seen["data sets"], seen["defaults"]
    for values in [*sets, *defaults]:
        for name in names:
            is_long = isinstance(values[name], Tensor) and values[name].shape[:1] == (size,)
            assert is_long, f"{name} is no tensor with {size} entries along its first axis"
    first, again, *others = sets
    findings = [f"the global random state of {name} changes" for name in disturbed(seen["before"], seen["after"])]
    if unlike := [name for name in names if not torch.equal(first[name], again[name])]:
        findings.append(f"two data sets of one seed differ in {', '.join(unlike)}, as the global random state did")
    if alike := [name for name in names if any(torch.equal(first[name], other[name]) for other in others)]:
        findings.append(f"two seeds give the same {', '.join(alike)}")
    judge_findings(findings)
    same = all(torch.equal(defaults[0][name], defaults[1][name]) for name in names)
    assert same, "without them, the optional arguments should have the values of the signature"


@check(
    "XORDataset repeats for equal seeds, differs for others, and leaves the global random states alone",
    function="XORDataset",
    points=0.5,
)
def test_xor_seeds(student, run_seed):
    names = ("data", "label")

    def observe(impl):
        default, spelled_out = (lambda: impl.XORDataset(40)), (lambda: impl.XORDataset(40, 0.1, 0))
        return compare_seeds(lambda seed: impl.XORDataset(40, 0.2, seed), default, spelled_out, names, run_seed)

    judge_seeds(student(observe), names, 40)


@check(
    "SineDataset draws x uniformly from [0, 2*pi), and Gaussian noise that x and amplitude do not change",
    function="SineDataset",
    points=0.75,
)
def test_sine_distribution(student, rng, run_seed):
    amplitude, phase = rng.numpy.uniform(2, 3), rng.numpy.uniform(0.5, 1)
    noises = [0.3, 0.05]

    def observe(impl):
        made = [impl.SineDataset(SIZE, amplitude, phase, noise, run_seed + 1) for noise in noises]
        return [{"x": d.x, "y": d.y} for d in made]

    for noise, seen in zip(noises, student(observe), strict=True):
        judge_tensor(seen["x"], "x", (SIZE, 1))
        judge_tensor(seen["y"], "y", (SIZE, 1))
        x, y = seen["x"].double().flatten(), seen["y"].double().flatten()
        judge_uniform(x)
        judge_residual(x, y - amplitude * torch.sin(x + phase), amplitude, phase, noise)


def judge_uniform(x: Tensor) -> None:
    """Kolmogorov and Smirnov: the largest distance d of the two distribution functions exceeds c / n^0.5 with
    probability 2 exp(-2 c^2) at most (Massart, 1990), here 3e-8."""
    n, end = len(x), 2 * math.pi
    assert x.min() >= -1e-6 and x.max() <= end + 1e-6, f"x reaches from {x.min():.2f} to {x.max():.2f}, not 0 to 2*pi"
    top = x.max().item()
    name = "one" if 0.95 < top <= 1 else "pi" if 3 < top <= math.pi + 1e-6 else f"{top:.2f}"
    assert top > 0.9 * end, f"x reaches up to {name} only, and should reach up to 2*pi"
    d = (x.sort().values / end - torch.arange(n) / n).abs().max().item()
    assert d < 3 / n**0.5, f"x is not uniform in [0, 2*pi): shares of it are off by up to {d:.1%}"


def judge_residual(x: Tensor, residual: Tensor, amplitude: float, phase: float, noise: float) -> None:
    """The logarithm of the ratio of two variances over n points each has standard deviation (4 / n)^0.5."""
    assert residual.std() > noise / 100, "all heights have the same noise, or none"
    steep = torch.cos(x + phase).abs() > 0.5**0.5
    ratio = (residual[steep].var() / residual[~steep].var()).log().item()
    n = min(int(steep.sum()), int((~steep).sum()))
    assert abs(ratio) < 6 * (4 / n) ** 0.5, (
        "where the curve is steep, y has another noise than where it is flat: the noise belongs to y, not to x"
    )
    slips = {"amplitude * noise": amplitude * noise, "noise * noise": noise**2, "the root of noise": noise**0.5}
    judge_noise(residual, noise, "SineDataset", slips)
    linked = [abs(correlation(residual, a)) for a in (x, torch.sin(x + phase), torch.cos(x + phase))]
    assert max(linked) < 6 / len(x) ** 0.5, "the noise of SineDataset depends on x"


@check(
    "SineDataset repeats for equal seeds, differs for others, and leaves the global random states alone",
    function="SineDataset",
    points=0.5,
)
def test_sine_seeds(student, run_seed):
    names = ("x", "y")

    def observe(impl):
        default, spelled_out = (lambda: impl.SineDataset(40)), (lambda: impl.SineDataset(40, 1.0, 1.0, 0.0, 0))
        return compare_seeds(
            lambda seed: impl.SineDataset(40, 1.5, 0.5, 0.2, seed), default, spelled_out, names, run_seed
        )

    judge_seeds(student(observe), names, 40)


def part_numbers(result: Any) -> Any:
    """The labels of the samples of Rows in each part; the name of its type if the result is no list."""
    if not isinstance(result, list):
        return type(result).__name__
    return [[int(part[i][1]) for i in range(len(part))] for part in result]


@check(
    "split draws its parts at random, repeats them for equal seeds, and leaves the global random states alone",
    function="split",
    points=0.75,
)
def test_split_random(student, rng, run_seed):
    n, trials, rows = 30, 60, table(rng, 30)

    def observe(impl):
        def divided(seed):
            return part_numbers(impl.split(Rows(rows), [0.5, 0.5], seed))

        seen = {"before": undisturbed(other(run_seed))}
        seed_all(other(run_seed))
        first = divided(run_seed)
        seen["after"] = draws()
        return seen | {"first": first, "again": divided(run_seed), "trials": [divided(seed) for seed in range(trials)]}

    seen = student(observe)
    for found in [seen["first"], seen["again"], *seen["trials"]]:
        whole = isinstance(found, list) and sorted(flat(found)) == list(range(n))
        assert whole and abs(len(found[0]) - n // 2) <= 1, "the two halves of a data set do not make up the data set"
    findings = [f"the global random state of {name} changes" for name in disturbed(seen["before"], seen["after"])]
    if seen["first"] != seen["again"]:
        findings.append("two splits of one seed differ, as the global random state did")
    firsts = [found[0] for found in seen["trials"]]
    judge_findings(findings + alike_parts(firsts))
    judge_halves([frozenset(first) for first in firsts], n)


def alike_parts(firsts: list[list[int]]) -> list[str]:
    """What is alike in the first halves that different seeds give; there are 1.6e8 halves."""
    different, beginning = len(set(map(frozenset, firsts))), list(range(len(firsts[0])))
    if different >= len(firsts) - 1:
        return []
    if firsts[0] == beginning and different == 1:
        return ["the first part is the beginning of the data set, as if nothing was shuffled"]
    if sorted(firsts[0]) == beginning and different == 1:
        return ["the first part is the beginning of the data set, in another order"]
    return ["all seeds give the same parts" if different == 1 else "several seeds give the same parts"]


def judge_halves(halves: list[frozenset[int]], n: int) -> None:
    """Of 60 halves, a sample is in 30, with standard deviation 3.9.  Two neighbours are in one part with
    probability 14/29 = 0.483; the share of such neighbours over 60 splits has standard deviation 0.012."""
    often = [sum(i in half for half in halves) for i in range(n)]
    assert all(abs(count - 30) <= 25 for count in often), (
        "a sample is nearly always, or nearly never, in the first part"
    )
    together = sum((a in half) == (b in half) for half in halves for a, b in pairwise(range(n)))
    share = together / (len(halves) * (n - 1))
    assert abs(share - 0.483) < 0.1, (
        f"{share:.0%} of neighbours in the data set come into the same part, and at random about 48% should"
    )


@check(
    "split takes any data set and any fractions, and leaves its arguments alone",
    function="split",
    points=0.5,
)
def test_split_any(student, rng, run_seed):
    words = ["".join("abcdefg"[i] for i in rng.integers(0, 7, n).tolist()) + str(n) for n in range(1, 42)]
    cases = [
        (41, [0.35, 0.25, 0.15, 0.1, 0.1, 0.05]), (40, [0.1, 0.9]), (1, [1.0]), (37, [0.125] * 8),
        (11, [0.5, 0.25, 0.25]),
    ]  # fmt: skip

    def observe(impl):
        seen = []
        for n, fractions in cases:
            given, dataset = list(fractions), Words(words[:n])
            result = impl.split(dataset, given, run_seed)
            items = [[part[i] for i in range(len(part))] for part in result]
            loops = [[item for item, _ in zip(part, range(100), strict=False)] for part in result]
            rest = [dataset[i] for i in range(len(dataset))]
            seen.append({"items": items, "loops": loops, "fractions": given, "data set": rest})
        return seen

    for (n, fractions), seen in zip(cases, student(observe), strict=True):
        assert seen["fractions"] == fractions, "split changes the caller's list of fractions"
        judge_words(seen, n, fractions, words[:n])


def judge_words(seen: Any, n: int, fractions: list[float], words: list[str]) -> None:
    samples = [(word, [ord(letter) for letter in word]) for word in words]
    assert seen["data set"] == samples, "split changes its data set"
    assert seen["loops"] == seen["items"], "a for loop over a part gives other items than its numbers"
    found = seen["items"]
    sizes = [len(part) for part in found]
    within = len(sizes) == len(fractions) and all(
        abs(size - fraction * n) <= 1 + 1e-6 for size, fraction in zip(sizes, fractions, strict=True)
    )
    assert within, (
        f"{n} samples and the fractions {fractions} give parts of sizes {sizes}, not within one of their share"
    )
    everything = sorted(flat(found), key=str)
    assert everything == sorted(samples, key=str), "the parts do not hold every sample of a data set of words once"


def batches(result: Any, epochs: int) -> Any:
    """Of some epochs of the train loader, the labels in each batch; of its kind, if that is not right."""
    if not isinstance(result, tuple) or not all(isinstance(loader, DataLoader) for loader in result):
        return f"{type(result).__name__} of {', '.join(type(r).__name__ for r in result)}"
    return [[y.tolist() for _, y in result[0]] for _ in range(epochs)]


@check(
    "the train loader leaves its last batch out where that would hold a single sample, and never else",
    function="make_loaders",
    points=0.75,
)
def test_train_loader_last_batch(student, rng, run_seed):
    cases = [(21, 4), (21, 5), (9, 8), (23, 4), (22, 4), (12, 4), (7, 8), (2, 5), (13, 1), (13, 2), (14, 13), (13, 13)]
    tables = [table(rng, n) for n, _ in cases]

    def observe(impl):
        return [
            batches(impl.make_loaders(Rows(rows), Rows(rows[:3]), size, run_seed), epochs=4)
            for rows, (_, size) in zip(tables, cases, strict=True)
        ]

    seen = student(observe)
    for (n, size), epochs in zip(cases, seen, strict=True):
        assert isinstance(epochs, list), f"make_loaders returns a {epochs}"
        for epoch in epochs:
            judge_sizes([len(batch) for batch in epoch], n, size)
            given = flat(epoch)
            assert len(set(given)) == len(given), "an epoch of the train loader gives a sample twice"
    judge_left_out([set(range(n)) - set(flat(e)) for (n, _), es in zip(cases[:3], seen, strict=False) for e in es])


def judge_sizes(found: list[int], n: int, size: int) -> None:
    rest = n % size
    alone = rest == 1 and size > 1
    wanted = [size] * (n // size) + [rest] * (rest > 0 and not alone)
    said = f"{n} samples in batches of {size}: the batches have sizes {found}, and should have {wanted}"
    assert found == wanted or not alone, f"a single sample should be left out. {said}"
    assert found == wanted or size > 1, f"with batch_size 1, no batch should be left out. {said}"
    assert found == wanted or rest != 2, f"a last batch of two samples should not be left out. {said}"
    assert found == wanted, f"a last batch of several samples, or a full one, should not be left out. {said}"


def judge_left_out(left: list[set[int]]) -> None:
    """Four epochs each of 21, 21 and 9 samples: all leave out the same one by chance once in 21^3 * 21^3 * 9^3."""
    same = all(len(set(map(frozenset, left[i : i + 4]))) == 1 for i in (0, 4, 8))
    assert not same, "it is the same sample that is left out in every epoch"


@check(
    "the orders of the train loader are random, repeat for equal seeds, and differ for others",
    function="make_loaders",
    points=0.5,
)
def test_train_loader_seeds(student, rng, run_seed):
    n, rows = 16, table(rng, 16)

    def observe(impl):
        def orders(seed, epochs):
            return batches(impl.make_loaders(Rows(rows), Rows(rows[:3]), 4, seed), epochs)

        seen = {"before": undisturbed(other(run_seed))}
        seed_all(other(run_seed))
        loaders = impl.make_loaders(Rows(rows), Rows(rows[:3]), 4, run_seed)
        seen["after"] = draws()
        seen["first"] = batches(loaders, 3)
        seed_all(other(other(run_seed)))
        return seen | {"again": orders(run_seed, 3), "others": [orders(run_seed + i, 1) for i in range(1, 41)]}

    seen = student(observe)
    for epochs in [seen["first"], seen["again"], *seen["others"]]:
        assert isinstance(epochs, list), f"make_loaders returns a {epochs}"
        for epoch in epochs:
            assert sorted(flat(epoch)) == list(range(n)), "an epoch does not give each of 16 samples once"
    findings = [f"the global random state of {name} changes" for name in disturbed(seen["before"], seen["after"])]
    if seen["first"] != seen["again"]:
        findings.append("two train loaders of one seed have different orders")
    orders = [flat(epochs[0]) for epochs in [seen["first"], *seen["others"]]]
    different = len(set(map(tuple, orders)))
    if different < len(orders):  # there are 16! = 2e13 orders
        findings.append(f"train loaders of {'all' if different == 1 else 'several'} seeds have the same order")
    judge_findings(findings)
    judge_orders(orders)


def judge_orders(orders: list[list[int]]) -> None:
    """In a random order of 16, each of the 15 steps goes from a sample to the next one with probability 1/16;
    the share of such steps in 41 orders has standard deviation (15/16^2 / 615)^0.5 = 0.0098."""
    steps = [b - a == 1 for order in orders for a, b in pairwise(order)]
    share = sum(steps) / len(steps)
    assert share < 0.13, f"{share:.0%} of the samples are followed by their neighbour in the data set: 6% is random"
