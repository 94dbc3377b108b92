"""AUC on the SR-MMP excerpt: logistic regression, the solution's network, and that network on shuffled labels.

    python benchmarks/tox21_baselines.py

Five parts of the molecules, equal fingerprints in the same part; each part is the test set once, and the mean of the
five AUCs is one figure.  Five seeds for the parts and the training.  Prints a table and writes tox21_baselines.json.
"""

from __future__ import annotations

import json
import runpy
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedGroupKFold
from torch import Tensor

from autograder.data import load_tox21

ROOT = Path(__file__).parent.parent
RESULT = Path(__file__).parent / "tox21_baselines.json"
SEEDS, PARTS = range(5), 5
SOLUTION = runpy.run_path(str(ROOT / "solutions" / "exercise_16_tox21.py"))

Fit = Callable[[Tensor, Tensor, int], Callable[[Tensor], np.ndarray]]


def logistic_regression(X: Tensor, y: Tensor, seed: int) -> Callable[[Tensor], np.ndarray]:
    model = LogisticRegression(max_iter=1000).fit(X.numpy(), y.numpy())
    return lambda rows: model.decision_function(rows.numpy())


def network(X: Tensor, y: Tensor, seed: int) -> Callable[[Tensor], np.ndarray]:
    model = SOLUTION["train_tox"](X, y, seed)
    return lambda rows: model(rows).detach().flatten().numpy()


def on_shuffled_labels(X: Tensor, y: Tensor, seed: int) -> Callable[[Tensor], np.ndarray]:
    return network(X, y[torch.randperm(len(y), generator=torch.Generator().manual_seed(seed))], seed)


def mean_auc(fit: Fit, X: Tensor, y: Tensor, seed: int) -> float:
    """The mean AUC of the parts."""
    group = torch.unique(X, dim=0, return_inverse=True)[1]
    parts = StratifiedGroupKFold(PARTS, shuffle=True, random_state=seed).split(X, y, group)
    aucs = []
    for number, (train, test) in enumerate(parts):
        predict = fit(X[train], y[train], seed * PARTS + number)
        aucs.append(roc_auc_score(y[test], predict(X[test])))
    return float(np.mean(aucs))


def main() -> None:
    """Measure all three."""
    torch.set_num_threads(1)
    table = load_tox21()
    X, kept = SOLUTION["featurize"](table.smiles.tolist())
    y = torch.tensor(table.active.to_numpy()[kept], dtype=torch.float32)
    figures = {}
    for fit in (logistic_regression, network, on_shuffled_labels):
        start = time.perf_counter()
        found = [mean_auc(fit, X, y, seed) for seed in SEEDS]
        seconds = (time.perf_counter() - start) / (len(SEEDS) * PARTS)
        name = fit.__name__.replace("_", " ")
        figures[name] = {"mean": round(np.mean(found), 3), "seeds": [round(auc, 3) for auc in found]}
        print(f"{name:24} mean AUC {np.mean(found):.3f}, {min(found):.3f} to {max(found):.3f}, {seconds:.2f} s each")
    RESULT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
