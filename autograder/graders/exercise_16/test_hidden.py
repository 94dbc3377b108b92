"""Hidden checks of exercise 16: other options and sizes, seeds, small data, what must stay as it was."""

from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from autograder.author import Symptom, check

PARTS, BAR = 5, 0.70
N_BITS = 1024

SUGARS = ["C([C@@H]1[C@H]([C@@H]([C@H](C(O1)O)O)O)O)O", "OCC(O)C(O)C(O)C(O)C=O", "OC[C@H]1OC(O)[C@H](O)[C@@H]1O"]
LARGE = [
    "CC(C)CCCC(C)C1CCC2C3CC=C4CC(O)CCC4(C)C3CCC12C", "CCCCCCCCCCCCCCCCCC(=O)OCC(O)CO",
    "c1ccc2c(c1)ccc1c2ccc2c1cccc2", "CN(C)CCCN1c2ccccc2Sc2ccc(Cl)cc21", "O=C(O)c1ccccc1Nc1cccc(C(F)(F)F)c1",
]  # fmt: skip
BROKEN = ["", "C1CC", "Q", "CC(", "N(C)(C)(C)(C)C"][1:]


@check(
    "featurize follows its radius and number of bits, keeps what occurs twice, and leaves its list alone",
    function="featurize",
    points=1,
)
def test_featurize_options(agree, rng):
    order = rng.numpy.permutation(8)
    smiles = [(SUGARS + LARGE)[i] for i in order]
    spoilt = [BROKEN[0], *smiles[:3], BROKEN[1], BROKEN[2], *smiles, BROKEN[3]]
    chains = ["C" * n for n in range(1, 30)]  # many equal surroundings: counts and bits differ

    def observe(impl):
        given = list(spoilt)
        seen = {
            f"radius {radius}, {n_bits} bits": impl.featurize(list(smiles), radius, n_bits)
            for radius, n_bits in [(2, 2048), (0, 256), (1, 512), (3, 100), (2, 64)]
        }
        seen["by default"] = impl.featurize(list(smiles))
        seen["radius alone"] = impl.featurize(list(smiles), 3)
        seen["broken at both ends"] = impl.featurize(given)
        seen["the list afterwards"] = given
        seen["one molecule"] = impl.featurize(smiles[:1])
        seen["one molecule behind a broken one"] = impl.featurize([BROKEN[1], smiles[0]])
        seen["chains"] = impl.featurize(chains, 2, 128)
        return seen

    agree(observe)


def rows_with_twins(rng: Any, n: int, groups: int) -> Tensor:
    """(n, 12) bits, n rows of as many different ones as there are groups; equal ones are neighbours or far apart."""
    different = np.unique(rng.numpy.integers(0, 2, (50 * groups, 12)), axis=0)
    different = different[rng.numpy.permutation(len(different))[:groups]]
    neighbours = (n - groups) // 5
    which = np.concatenate([np.arange(groups), rng.numpy.integers(0, groups, n - groups - neighbours)])
    which = np.repeat(rng.numpy.permutation(which), [2] * neighbours + [1] * (n - 2 * neighbours))
    return torch.from_numpy(different[which]).float().to(rng.device)


def draws() -> list[float]:
    """The next numbers of the global random states."""
    return [torch.rand((), device="cpu").item(), float(np.random.rand())]


def is_split(X: Tensor, split: Any, fraction: float) -> str:
    """What is wrong with a split; nothing if it is right."""
    if not (isinstance(split, tuple) and len(split) == 2 and all(isinstance(part, Tensor) for part in split)):
        return "group_split should return a tuple of two tensors"
    train, test = (part.tolist() for part in split)
    if sorted(train + test) != list(range(len(X))):
        return "train and test together should hold every row once"
    values = [{tuple(row) for row in X[part].tolist()} for part in split]
    if values[0] & values[1]:
        return "equal rows are on both sides: the model is tested on what it has seen"
    shares = [len(test) / len(X), len(values[1]) / len(values[0] | values[1])]
    if min(abs(share - fraction) for share in shares) > 0.1 + 1e-6:
        return "the test set is more than a tenth larger or smaller than asked for"
    return ""


@check(
    "group_split repeats for equal seeds, differs for others, follows the fraction, and leaves everything alone",
    function="group_split",
    points=1,
)
def test_group_split_seeds(student, rng, run_seed):
    X, single = rows_with_twins(rng, 160, 70), rows_with_twins(rng, 50, 50)
    fractions = (0.1, 0.2, 0.35, 0.5, 0.8)

    def observe(impl):
        given = X.clone()
        torch.manual_seed(run_seed + 3)
        np.random.seed(17)
        before = draws()
        torch.manual_seed(run_seed + 3)
        np.random.seed(17)
        first = impl.group_split(given, 0.3, run_seed)
        after = draws()
        again = impl.group_split(given, 0.3, run_seed)
        return {
            "fractions": [impl.group_split(given, fraction, run_seed) for fraction in fractions],
            "seeds": [first, again, *[impl.group_split(given, 0.3, run_seed + i) for i in range(1, 9)]],
            "no twins": impl.group_split(single, 0.4, run_seed),
            "few rows": [impl.group_split(single[:9], 0.5, run_seed + i)[1] for i in range(60)],
            "random states are as before": before == after,
            "X": given,
        }

    seen = student(observe)
    wrong = [is_split(X, split, f) for f, split in zip(fractions, seen["fractions"], strict=True)]
    wrong += [is_split(X, split, 0.3) for split in seen["seeds"]] + [is_split(single, seen["no twins"], 0.4)]
    for sentence in filter(None, wrong):
        raise AssertionError(sentence)
    assert torch.equal(seen["X"], X.cpu()), "group_split changes X"
    assert seen["random states are as before"], "group_split changes a global random state"
    tests = [frozenset(split[1].tolist()) for split in seen["seeds"]]
    assert tests[0] == tests[1], "two splits of the same seed differ"
    assert len(set(tests[1:])) == 9, "different seeds give the same split"
    often = torch.bincount(torch.cat(seen["few rows"]).cpu(), minlength=9)
    # Each of 60 splits takes a row with probability 4/9 or more: it is never or always taken with less than 1e-14.
    assert often.min() > 0 and often.max() < 60, "a row is on the same side in each of 60 splits"


@check(
    "make_model takes any hidden sizes, one molecule in use, and any p; nothing bounds its logits",
    function="make_model",
    points=0.75,
)
def test_make_model_any(student, rng):
    n_bits, a, b, c, batch = rng.sizes(5, 5, 30)
    x = rng.uniform(batch, n_bits).round()

    def drawn(impl, hidden, p):
        return impl.make_model(n_bits, hidden, p).to(x.device)

    def observe(impl):
        seen = {}
        for hidden in ([], [a], [a, b, c], [a, a]):
            given = list(hidden)
            torch.manual_seed(1)
            model = drawn(impl, given, 0.3)
            unchanged = given == hidden
            model.train()(x)
            sizes = sorted(len(t) for name, t in model.named_buffers() if name.endswith("running_mean"))
            count = sum(p.numel() for p in model.parameters() if p.dim() == 2)
            model.eval()
            alone = model(x[:1])
            seen[str(hidden)] = [list(alone.shape), sizes, count, unchanged, (alone - model(x)[:1]).abs().max()]
        with torch.no_grad():
            wide = drawn(impl, [a, b], 0.2).eval()
            for p in wide.parameters():
                p.mul_(10)
            seen["wide"] = wide(x)
            for p in wide.parameters():
                if p.shape in [(1, b), (b, 1), (1,)]:
                    p.neg_()
            seen["turned"] = wide(x)
        all_dropped = drawn(impl, [a, b], 1.0).train()(x)
        seen["p=1"] = all_dropped
        torch.manual_seed(2)
        first = drawn(impl, [a], 0.1)
        seen["other"] = torch.cat([torch.cat([p.flatten() for p in m.parameters()]) for m in [first]])
        torch.manual_seed(3)
        seen["other seed"] = torch.cat([p.flatten() for p in drawn(impl, [a], 0.1).parameters()])
        return seen

    seen = student(observe)
    for hidden in ([], [a], [a, b, c], [a, a]):
        sizes = [n_bits, *hidden, 1]
        shape, norms, count, unchanged, gap = seen[str(hidden)]
        assert shape in [[1], [1, 1]], f"for hidden={hidden}, one molecule gets an output of shape {tuple(shape)}"
        assert norms == sorted(hidden), f"for hidden={hidden} there should be a BatchNorm for each hidden size"
        expected = sum(m * n for m, n in pairwise(sizes))
        assert count == expected, f"for hidden={hidden} there are {count} weights, and should be {expected}"
        assert unchanged, "make_model changes the list of hidden sizes"
        assert gap < 1e-4, "one molecule alone gets another logit than among others"
    both = torch.cat([seen["wide"].flatten(), seen["turned"].flatten()])
    assert both.max() > 1, "no logit is above 1, whatever the weights: is there a sigmoid?"
    assert both.min() < -1, "no logit is below -1, whatever the weights: is there a sigmoid or a ReLU?"
    dropped = seen["p=1"].flatten()
    assert (dropped - dropped[0]).abs().max() < 1e-5, "with p=1 every hidden unit is dropped, but the molecules differ"
    assert not torch.equal(seen["other"], seen["other seed"]), "make_model sets a seed: all models start alike"


def real_data(reference: Any) -> tuple[np.ndarray, np.ndarray]:
    """The fingerprints of the assay's molecules, packed, and their labels."""
    from autograder.data import load_tox21

    table = load_tox21()
    smiles = table.smiles.tolist()
    bits, _ = reference(lambda impl: impl.featurize(smiles, 2, N_BITS))
    return np.packbits(bits.cpu().numpy().astype(np.uint8), axis=1), table.active.to_numpy().astype(np.float32)


def parts_of(packed: np.ndarray, generator: Any) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows for training and for testing, five times; equal fingerprints in the same part."""
    _, group = np.unique(packed, axis=0, return_inverse=True)
    group = group.reshape(-1)
    part = (generator.permutation(group.max() + 1) % PARTS)[group]
    return [(np.flatnonzero(part != i), np.flatnonzero(part == i)) for i in range(PARTS)]


def auc(y: np.ndarray, scores: np.ndarray) -> float:
    """The share of pairs of an active and an inactive molecule that are in order; ties count half."""
    gaps = scores[y == 1][:, None] - scores[y == 0][None, :]
    return float((gaps > 0).mean() + (gaps == 0).mean() / 2)


@check(
    "train_tox orders other parts of the real molecules well, also one by one, and leaves its data alone",
    function="train_tox",
    points=0.75,
    timeout=120,
)
def test_train_again(student, reference, rng, run_seed):
    packed, y = real_data(reference)
    parts = parts_of(packed, rng.numpy)
    seed = run_seed % 1_000_000 + 77

    def observe(impl):
        X, labels = torch.from_numpy(np.unpackbits(packed, axis=1)).float(), torch.from_numpy(y)
        scores, alone = [], []
        for number, (train, test) in enumerate(parts):
            given = X[train], labels[train]
            copies = [tensor.clone() for tensor in given]
            model = impl.train_tox(*given, seed + number)
            with torch.no_grad():
                scores.append(model(X[test]).flatten())
                alone.append(model(X[test[:1]]).flatten())
        return {
            "scores": scores,
            "alone": torch.cat(alone),
            "data unchanged": all(torch.equal(a, b) for a, b in zip(given, copies, strict=True)),
            "grad": [bool(tensor.requires_grad) for tensor in given],
            "grad mode": torch.is_grad_enabled(),
            "dtype": str(torch.get_default_dtype()),
        }

    seen = student(observe)
    scores = [s.double().numpy() for s in seen["scores"]]
    assert [len(s) for s in scores] == [len(test) for _, test in parts], "one logit per molecule is asked for"
    mean = float(np.mean([auc(y[test], s) for (_, test), s in zip(parts, scores, strict=True)]))
    if not mean >= BAR:
        raise Symptom(f"the mean AUC of five parts is {mean:.3f}, and should be at least {BAR:.2f}")
    firsts = torch.stack([s[0] for s in seen["scores"]])
    close = (seen["alone"] - firsts).abs().max().item() < 1e-3
    assert close, "one molecule alone gets another logit than among others: is the model in evaluation mode?"
    assert seen["data unchanged"] and not any(seen["grad"]), "train_tox changes X or y"
    assert seen["grad mode"] and seen["dtype"] == "torch.float32", "train_tox changes the grad mode or default dtype"


@check(
    "train_tox works with any number of molecules and of bits, and with labels of one kind",
    function="train_tox",
    points=0.75,
    timeout=60,
    elsewhere=True,
)
def test_train_sizes(student, rng, run_seed, device):
    sizes = [2, 3, 5, 17, 33, 65, 129, 257]
    data = [((n_bits := int(rng.numpy.integers(20, 60))), rng.uniform(n, n_bits).round()) for n in sizes]

    def observe(impl):
        seen = {}
        for n, (n_bits, X) in zip(sizes, data, strict=True):
            model = impl.train_tox(X, (torch.arange(n, device=device) % 3 == 0).float(), run_seed + n)
            seen[str(n)] = model(torch.cat([X, torch.zeros(4, n_bits, device=device)])).detach().flatten()
        for label in (0.0, 1.0):
            model = impl.train_tox(data[4][1], torch.full((33,), label, device=device), run_seed)
            seen[f"all labels {label:g}"] = model(data[4][1]).detach().flatten()
        return seen

    seen = student(observe)
    for n in sizes:
        outputs = seen[str(n)]
        good = outputs.shape == (n + 4,) and bool(outputs.isfinite().all())
        assert good, f"trained on {n} molecules, the model should give one finite logit for each molecule"
    for label in (0, 1):
        assert bool(seen[f"all labels {label}"].isfinite().all()), "with labels of one kind the logits are not finite"


class Moody(nn.Module):
    """Outputs with ties, whose order is another in training mode; notes modes and graphs."""

    def __init__(self, weight: Tensor, sigmoid: bool) -> None:
        super().__init__()
        self.layer, self.drop = nn.Linear(len(weight), 1, device=weight.device, dtype=weight.dtype), nn.Dropout(0.9)
        self.norm = nn.BatchNorm1d(len(weight), device=weight.device, dtype=weight.dtype)
        with torch.no_grad():
            self.layer.weight.copy_(weight)
        self.sigmoid, self.graphs = sigmoid, []

    def forward(self, x: Tensor) -> Tensor:
        logits = self.layer(self.drop(self.norm(x)))
        self.graphs.append(logits.requires_grad)
        return torch.sigmoid(logits) if self.sigmoid else logits


@check(
    "roc_auc takes logits or probabilities, counts ties half, restores the mode and records no graph",
    function="roc_auc",
    points=0.75,
)
def test_roc_auc_surroundings(agree, rng):
    weight, X = rng.normal(5), rng.normal(60, 5).round()
    y = (X @ weight + rng.normal(60) > 1).float()
    y[:2] = torch.tensor([1.0, 0.0], device=y.device)
    tied = X.clone()
    tied[::2] = tied[0]
    double = rng.normal(5, dtype=rng.float64)
    rng_float64 = rng.float64

    def surroundings(impl, training, sigmoid):
        model, given, labels = Moody(weight, sigmoid).train(training), X.clone(), y.clone()
        result = impl.roc_auc(model, given, labels)
        return {
            "auc": result,
            "modes": {name: m.training for name, m in model.named_modules()},
            "a graph was recorded": any(model.graphs),
            "state": {name: value.clone() for name, value in model.state_dict().items()},
            "inputs": [given, labels],
            "grad mode": torch.is_grad_enabled(),
            "next random number": torch.rand((), device="cpu"),
        }

    def observe(impl):
        seen = {
            f"training={training}, sigmoid={sigmoid}": surroundings(impl, training, sigmoid)
            for training in (False, True)
            for sigmoid in (False, True)
        }
        seen["ties"] = impl.roc_auc(Moody(weight, False).eval(), tied, y)
        seen["float64"] = impl.roc_auc(Moody(double, False), X.to(rng_float64), y.to(rng_float64))
        seen["integer labels"] = impl.roc_auc(Moody(weight, False), X, y.long())
        seen["two molecules"] = impl.roc_auc(Moody(weight, False), X[:2], y[:2])
        return seen

    agree(observe)
