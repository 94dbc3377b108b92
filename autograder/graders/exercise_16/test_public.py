"""Public checks of exercise 16: fingerprints, grouped splits, the model, its training on real data, the AUC.

The AUC of a training is the mean over five grouped parts of the real molecules, each the test set once: honest
networks reach 0.80 to 0.86 with a standard deviation of 0.02, networks that learned nothing 0.5 with one of 0.05.
"""

from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from autograder.author import Symptom, check

PARTS, BAR = 5, 0.70
N_BITS = 1024

#: Molecules that differ in size, rings, charge, isotopes, chirality and number of parts.
MOLECULES = [
    "CCO", "c1ccccc1", "CC(=O)Oc1ccccc1C(=O)O", "CN1C=NC2=C1C(=O)N(C(=O)N2C)C", "C[C@H](N)C(=O)O", "C[C@@H](N)C(=O)O",
    "[Na+].[Cl-]", "OC(=O)CC(O)(CC(O)=O)C(O)=O", "CCCCCCCCCCCCCCCC(=O)O", "Clc1ccc(cc1)C(c1ccc(Cl)cc1)C(Cl)(Cl)Cl",
    "C1CC1", "[2H]C([2H])([2H])O", "O=[N+]([O-])c1ccccc1", "CC(C)Cc1ccc(cc1)C(C)C(=O)O", "N#Cc1ccccc1", "S",
]  # fmt: skip
#: A ring that is never closed, an atom that is none, five bonds of carbon, a sentence, an aromatic that cannot be.
BROKEN = ["C1CC", "Xx", "C(C)(C)(C)(C)C", "not a molecule", "c1cccc1"]


def mixed(rng: Any, n: int) -> list[str]:
    """Molecules with broken ones among them, not at the ends alone, and one molecule twice."""
    names = [MOLECULES[i] for i in rng.numpy.choice(len(MOLECULES), n, replace=False)]
    names.insert(2, names[0])
    for broken in BROKEN[: 2 + n % 3]:
        names.insert(int(rng.numpy.integers(0, len(names) - 1)), broken)
    return names


@check(
    "featurize gives the Morgan bits of what can be parsed, and which molecules these are",
    function="featurize",
    points=1,
)
def test_featurize(agree, rng):
    smiles = mixed(rng, 9)

    def observe(impl):
        return {"all can be parsed": impl.featurize(MOLECULES[:4]), "some cannot": impl.featurize(list(smiles))}

    agree(observe)


def rows_with_twins(rng: Any, n: int, groups: int) -> Tensor:
    """(n, 12) bits, n rows of as many different ones as there are groups; equal ones are neighbours or far apart."""
    different = np.unique(rng.numpy.integers(0, 2, (50 * groups, 12)), axis=0)
    different = different[rng.numpy.permutation(len(different))[:groups]]
    neighbours = (n - groups) // 5
    which = np.concatenate([np.arange(groups), rng.numpy.integers(0, groups, n - groups - neighbours)])
    which = np.repeat(rng.numpy.permutation(which), [2] * neighbours + [1] * (n - 2 * neighbours))
    return torch.from_numpy(different[which]).float().to(rng.device)


def judge_split(X: Tensor, split: Any, fraction: float) -> None:
    """Two vectors of row numbers that are a split: disjoint, covering, whole groups, of the right size."""
    kind = isinstance(split, tuple) and len(split) == 2 and all(isinstance(part, Tensor) for part in split)
    assert kind, "group_split should return a tuple of two tensors"
    assert all(part.dtype == torch.int64 and part.dim() == 1 for part in split), "row numbers should be int64 vectors"
    train, test = (part.tolist() for part in split)
    assert not set(train) & set(test), "a row is in the training set and in the test set"
    assert sorted(train + test) == list(range(len(X))), "train and test together should hold every row once"
    values = [{tuple(row) for row in X[part].tolist()} for part in split]
    assert not values[0] & values[1], "equal rows are on both sides: the model is tested on what it has seen"
    total = len({tuple(row) for row in X.tolist()})
    shares = [len(test) / len(X), len(values[1]) / total]
    near = min(abs(share - fraction) for share in shares)
    assert near <= 0.1 + 1e-6, f"the test set has {shares[0]:.0%} of the rows, and {fraction:.0%} were asked for"


@check(
    "group_split puts every row on one side, and equal rows on the same side",
    function="group_split",
    points=1,
    elsewhere=True,
)
def test_group_split(student, rng, run_seed):
    X = rows_with_twins(rng, 150, 60)

    def observe(impl):
        split = impl.group_split(X, 0.3, run_seed)
        parts = split if isinstance(split, tuple) else ()
        return {"split": split, "places": [part.device.type for part in parts if isinstance(part, Tensor)]}

    seen = student(observe)
    judge_split(X, seen["split"], 0.3)
    assert set(seen["places"]) == {X.device.type}, "row numbers should be on the device of X"


def shapes(model: nn.Module) -> list[Any]:
    """Of each weight matrix its two sizes, whichever way round it is kept."""
    return sorted(sorted(p.shape) for p in model.parameters() if p.dim() == 2)


@check(
    "make_model has a block with BatchNorm and Dropout for each hidden size, and one logit per molecule",
    function="make_model",
    points=0.75,
    elsewhere=True,
)
def test_make_model(student, rng):
    n_bits, a, b, batch = rng.sizes(4, 5, 30)
    x = rng.uniform(batch, n_bits).round()

    def observe(impl):
        torch.manual_seed(0)
        model = impl.make_model(n_bits, [a, b], 0.5)
        if not isinstance(model, nn.Module):
            raise TypeError(f"make_model gives a {type(model).__name__}, and not an nn.Module")
        model.to(x.device).train()
        outputs = [model(x), model(x)]
        statistics = sorted(len(t) for name, t in model.named_buffers() if name.endswith("running_mean"))
        still = impl.make_model(n_bits, [a, b], 0.0).to(x.device).train()
        return {
            "in training": outputs,
            "without Dropout": [still(x), still(x)],
            "in use": [model.eval()(x), model(x)],
            "weights": shapes(model),
            "sizes of BatchNorm": statistics,
        }

    seen = student(observe)
    expected = sorted(sorted(pair) for pair in pairwise([n_bits, a, b, 1]))
    assert seen["weights"] == expected, f"the weights have the sizes {seen['weights']}, and should have {expected}"
    assert seen["sizes of BatchNorm"] == sorted([a, b]), "there should be a BatchNorm for each hidden size"
    assert all(out.shape in [(batch, 1), (batch,)] for key in LISTS for out in seen[key]), "one logit per molecule"
    assert torch.equal(*seen["in use"]), "in evaluation mode the same molecules get other logits the second time"
    assert not torch.equal(*seen["in training"]), "in training mode Dropout should change the logits each time"
    assert torch.equal(*seen["without Dropout"]), "with p=0 nothing is random, and the logits change all the same"


LISTS = ("in training", "without Dropout", "in use")


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


def trained_scores(impl: Any, packed: np.ndarray, y: np.ndarray, parts: Any, seed: int) -> list[Any]:
    """What a model, trained on the other parts, says of each part; with its mode as it was handed over."""
    X, labels = torch.from_numpy(np.unpackbits(packed, axis=1)).float(), torch.from_numpy(y)
    found = []
    for number, (train, test) in enumerate(parts):
        model = impl.train_tox(X[train], labels[train], seed + number)
        modes = [m.training for m in model.modules()]
        with torch.no_grad():
            found.append({"scores": model(X[test]).flatten(), "in training mode": any(modes)})
    return found


def auc(y: np.ndarray, scores: np.ndarray) -> float:
    """The share of pairs of an active and an inactive molecule that are in order; ties count half."""
    gaps = scores[y == 1][:, None] - scores[y == 0][None, :]
    return float((gaps > 0).mean() + (gaps == 0).mean() / 2)


def judge_training(seen: list[Any], y: np.ndarray, parts: Any) -> None:
    assert not any(case["in training mode"] for case in seen), "the trained model should be in evaluation mode"
    scores = [case["scores"].double().numpy() for case in seen]
    sizes = [len(test) for _, test in parts]
    assert [len(s) for s in scores] == sizes, "the trained model should give one logit per molecule"
    assert all(np.isfinite(s).all() for s in scores), "the trained model gives logits that are not finite"
    together = np.concatenate(scores)
    assert together.min() < 0, "no molecule has a negative logit, though most are inactive: is there a sigmoid?"
    mean = float(np.mean([auc(y[test], s) for (_, test), s in zip(parts, scores, strict=True)]))
    if mean < BAR:
        raise Symptom(f"the mean AUC of five parts is {mean:.3f}, and should be at least {BAR:.2f}")


@check(
    "train_tox learns from real molecules: its order of molecules that it has not seen is good, as logits",
    function="train_tox",
    points=1.25,
    timeout=120,
)
def test_train(student, reference, picture, rng, run_seed):
    packed, y = real_data(reference)
    parts = parts_of(packed, rng.numpy)
    seen = student(
        lambda impl: trained_scores(impl, packed, y, parts, run_seed % 1_000_000),
        show=lambda seen: picture.roc((seen[0]["scores"], torch.from_numpy(y[parts[0][1]]))),  # of the first part
    )
    judge_training(seen, y, parts)


class Moody(nn.Module):
    """A model that orders its molecules the other way round in training mode."""

    def __init__(self, weight: Tensor, flat: bool) -> None:
        super().__init__()
        self.weight, self.flat = nn.Parameter(weight), flat

    def forward(self, x: Tensor) -> Tensor:
        logits = x @ self.weight * (-1 if self.training else 1)
        return logits if self.flat else logits.unsqueeze(1)


@check(
    "roc_auc is the area under the ROC curve of the scores, in evaluation mode",
    function="roc_auc",
    points=1,
    elsewhere=True,
)
def test_roc_auc(agree, picture, rng):
    weight, X = rng.normal(7), rng.normal(41, 7)
    y = (X @ weight + 2 * rng.normal(41) > 0.5).float()
    y[:2] = torch.tensor([0.0, 1.0], device=y.device)

    def observe(impl):
        seen = {}
        for flat in (False, True):
            for training in (False, True):
                model = Moody(weight, flat).train(training)
                seen[f"(N,) outputs: {flat}, training={training}"] = impl.roc_auc(model, X, y)
        seen["a model that is worse than guessing"] = impl.roc_auc(Moody(-weight, False), X, y)
        return seen

    def show(mine, right):
        picture.roc(None, (X @ weight, y), said=mine["(N,) outputs: True, training=False"])

    agree(observe, show=show)
