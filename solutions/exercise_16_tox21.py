# ---
# title: From molecules to a toxicity classifier
# minutes: 60
# level: advanced
# prerequisites: [exercise_07, exercise_09, exercise_10, exercise_11]
# preload: [rdkit.Chem.rdFingerprintGenerator, sklearn.metrics, sklearn.model_selection]
# limits: {run_seconds: 300}
# ---

# %% [markdown]
# # Exercise 16: From molecules to a toxicity classifier
#
# Which substances harm our cells? Testing each of them is slow, so laboratories test some and let a model guess
# for the rest. In this exercise you build such a model on real data, from the text that names a molecule to a
# number that says how well the guesses are ordered.
#
# **The data.** The programme *Tox21* (Toxicology in the 21st Century) tested some 10,000 substances in twelve
# assays. *SR-MMP* is one of them: it finds substances that lower the potential of the mitochondrial membrane of
# human cells, an early sign of toxicity. The course has an excerpt of 373 molecules, 53 of them active:
#
# ```python
# from autograder.data import load_tox21
#
# print(load_tox21().head(3))
# #                            smiles  active
# # 0    CCOc1ccc2nc(S(N)(=O)=O)sc2c1       0
# # 1       CCN1C(=O)NC(c2ccccc2)C1=O       0
# # 2  CCCN(CC)C(CC)C(=O)Nc1c(C)cccc1C       0
# ```
#
# The file `data/README.md` says where the table comes from.
#
# **SMILES and fingerprints.** A SMILES string writes a molecule as text (Weininger, *SMILES, a chemical language and
# information system*, 1988): `CCO` is ethanol. RDKit parses it:
#
# ```python
# from rdkit import Chem
#
# molecule = Chem.MolFromSmiles("CCO")
# print(molecule.GetNumAtoms())         # 3: hydrogen is left out
# print(Chem.MolFromSmiles("C1CC"))     # None: a ring that is never closed
# ```
#
# A network wants numbers, equally many for each molecule. The *Morgan fingerprint* (Rogers and Hahn,
# *Extended-Connectivity Fingerprints*, 2010) looks at the surroundings of each atom, up to `radius` bonds away,
# and gives each kind of surroundings a bit by a hash: 1 if the molecule has it. RDKit's generators make
# fingerprints of several kinds; this is another one, for pairs of atoms:
#
# ```python
# from rdkit.Chem import rdFingerprintGenerator
#
# pairs = rdFingerprintGenerator.GetAtomPairGenerator(fpSize=1024)
# print(pairs.GetFingerprintAsNumPy(molecule).sum())  # 3 bits of 1024 are set
# ```
#
# **What is a good model?** Only one molecule in seven is active, so a model that says "inactive" to all is right in
# 86 % of the cases and useless. The *area under the ROC curve* (AUC) asks for the order instead: it is the
# probability that a random active molecule gets a higher score than a random inactive one (Fawcett, *An introduction
# to ROC analysis*, 2006, section 7); ties count half. 0.5 is guessing, 1.0 perfect.
#
# ```python
# from sklearn.metrics import roc_auc_score
#
# print(roc_auc_score([0, 1, 0, 1], [0.1, 0.4, 0.6, 0.8]))  # 0.75: three of four pairs are in order
# ```
#
# Measured with `benchmarks/tox21_baselines.py`: the mean AUC of five grouped parts, each of which was the test
# set once, for five seeds.
#
# | model | mean AUC | from seed to seed |
# |---|---|---|
# | logistic regression (scikit-learn, C = 1) | 0.817 | 0.801 to 0.826 |
# | the network of the solution | 0.851 | 0.815 to 0.878 |
# | that network, trained on shuffled labels | 0.503 | 0.461 to 0.546 |
#
# With so few molecules one split says little: its AUC has a standard deviation of about 0.05. So the grader takes
# such a mean, too, and asks for 0.70: an honest network has more (the weakest that we tried, without Dropout and
# with plain SGD, 0.80), and a network that has learned nothing about 0.5.
#
# **In the official documentation:** RDKit's `rdkit.Chem.rdFingerprintGenerator` and *Getting Started with the
# RDKit in Python* (section *Morgan Fingerprints*); scikit-learn's `sklearn.metrics.roc_auc_score` and
# `sklearn.model_selection.GroupShuffleSplit`; `torch.unique`, `torch.isin`, `torch.nn.BatchNorm1d`,
# `torch.nn.functional.binary_cross_entropy_with_logits`.

# %%
from itertools import pairwise

import numpy as np
import torch
from rdkit import Chem, rdBase
from rdkit.Chem import rdFingerprintGenerator
from sklearn.metrics import roc_auc_score
from torch import Tensor, nn
from torch.nn import functional as F

# %% [markdown]
# ## `featurize`
#
# Real tables have rows that cannot be parsed. They are left out, and then row `k` of the result no longer belongs to
# `smiles[k]`: whoever forgets that trains with the labels of other molecules, without an error. So `featurize` also
# returns the indices of the molecules that it kept, and `labels[indices]` fits to the rows.
#
# Radius and number of bits are those of the arguments; all other options are RDKit's defaults. Molecules that
# occur twice stay. RDKit writes a line for each string that it cannot parse; `rdBase.BlockLogs()` in a `with`
# statement keeps it quiet.


# %%
def featurize(smiles: list[str], radius: int = 2, n_bits: int = 2048) -> tuple[Tensor, list[int]]:
    """Morgan fingerprints of the N molecules that can be parsed.

    Returns the bits (N, n_bits), float32, and the index in smiles of each row.
    """
    # WHY: Real tables of molecules hold some that cannot be parsed; if they are dropped without a record,
    # WHY: labels slip to other molecules.
    # READ: Morgan fingerprints <https://www.rdkit.org/docs/source/rdkit.Chem.rdFingerprintGenerator.html>
    # READ: Getting started with RDKit in Python <https://www.rdkit.org/docs/GettingStartedInPython.html>
    # HINT: MolFromSmiles gives None for what cannot be parsed. Keep pairs of the index and the molecule.
    # HINT: rdFingerprintGenerator.GetMorganGenerator(radius=..., fpSize=...) makes the generator, once for all.
    # HINT: generator.GetFingerprintAsNumPy(molecule) is one row; np.stack and torch.from_numpy make the tensor.
    # BEGIN SOLUTION
    with rdBase.BlockLogs():
        molecules = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, molecule in enumerate(molecules) if molecule is not None]
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    bits = np.stack([generator.GetFingerprintAsNumPy(molecules[i]) for i in indices])
    return torch.from_numpy(bits).float(), indices
    # END SOLUTION


# %% [markdown]
# ## `group_split`
#
# Two SMILES may be the same molecule, or two molecules have the same fingerprint. If one copy is in the training
# set and the other in the test set, the model has seen the answer: the test is *leaking*. So equal rows form a
# *group*, and a group goes to one side as a whole.
#
# ```python
# rows = torch.tensor([[1, 0], [0, 1], [1, 0], [1, 1]])
# values, group = torch.unique(rows, dim=0, return_inverse=True)
# print(values.tolist())  # [[0, 1], [1, 0], [1, 1]]
# print(group)            # tensor([1, 0, 1, 2])
# ```
#
# The share of the test set is `test_fraction`, of the rows or of the groups, give or take 0.1. Equal seeds give equal
# splits; a generator of your own leaves the global random state alone.


# %%
def group_split(X: Tensor, test_fraction: float, seed: int) -> tuple[Tensor, Tensor]:
    """Row numbers for training and for testing, int64, at random; together all rows of X, each once.

    X: (N, n_bits).  Equal rows are on the same side.
    """
    # WHY: Molecules with the same fingerprint on both sides of a split let a model recall instead of predict,
    # WHY: and its score is then too good.
    # READ: sklearn.model_selection.GroupShuffleSplit
    # READ: torch.unique
    # HINT: Number the groups with torch.unique, and shuffle the numbers with torch.randperm and a generator.
    # HINT: The first test_fraction of the shuffled groups are for testing; torch.isin tells which rows these are.
    # BEGIN SOLUTION
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
    # END SOLUTION


# %% [markdown]
# ## `make_model`
#
# As in exercise 07, a block of Linear, BatchNorm, ReLU and Dropout for each hidden size, and a last Linear. There
# is one output per molecule, the *logit* $z$; the probability of "active" is $\sigma(z) = 1 / (1 + e^{-z})$. The
# sigmoid is no part of the model, because the loss has it.


# %%
def make_model(n_bits: int, hidden: list[int], p: float) -> nn.Module:
    """A block with BatchNorm and Dropout(p) per hidden size, then one logit per molecule: (B, n_bits) -> (B, 1)."""
    # WHY: A small network on fingerprints is the baseline that elaborate models of toxicity have to beat, and
    # WHY: often do not.
    # READ: torch.nn.BatchNorm1d
    # READ: torch.nn.Dropout
    # READ: torch.nn.Sequential
    # HINT: itertools.pairwise([n_bits, *hidden]) gives the sizes of the Linear layers but the last.
    # HINT: Gather the layers in a list and unpack it: nn.Sequential(*layers, nn.Linear(..., 1)).
    # BEGIN SOLUTION
    sizes = [n_bits, *hidden]
    layers: list[nn.Module] = []
    for before, after in pairwise(sizes):
        layers += [nn.Linear(before, after), nn.BatchNorm1d(after), nn.ReLU(), nn.Dropout(p)]
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 1))
    # END SOLUTION


# %% [markdown]
# ## `train_tox`
#
# For yes-or-no questions the loss is the binary cross-entropy of exercise 10, with logits and labels of the same
# shape. 20 epochs with 64 hidden units, Dropout 0.5, batches of 64 and AdamW with its default options are enough,
# in a fraction of a second.
#
# Pitfalls: BatchNorm cannot normalise a batch of one in training mode, and the last batch may be one. Logits
# (B, 1) beside labels (B,) are refused by the loss, or broadcast by others. And a model that is handed over for
# use is in evaluation mode.


# %%
def train_tox(X: Tensor, y: Tensor, seed: int) -> nn.Module:
    """A model, trained and in evaluation mode, whose outputs are logits.

    X: (N, n_bits), float32, y: (N,), float32 of 0 and 1; N is at least 2.
    """
    # WHY: Laboratories choose by such scores what to test next, and a model that was trained on mismatched
    # WHY: pairs ranks no better than chance.
    # READ: torch.nn.BCEWithLogitsLoss
    # READ: torch.utils.data.DataLoader
    # HINT: Make the model on the device of X, and train it as in exercise 11; torch.manual_seed may be called here.
    # HINT: torch.randperm(len(X)).split(64) gives the rows of each batch; skip a batch of a single row.
    # HINT: F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), y[rows]); return model.eval() at the end.
    # BEGIN SOLUTION
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5).to(X.device)
    optimizer = torch.optim.AdamW(model.parameters())
    for _ in range(20):
        for rows in torch.randperm(len(X)).split(64):
            if len(rows) == 1:  # BatchNorm has nothing to normalise with
                continue
            loss = F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()
    # END SOLUTION


# %% [markdown]
# ## `roc_auc`
#
# The AUC needs scores, not decisions: of a score that is cut to 0 and 1 the order is lost. The sigmoid keeps the
# order, so logits do as well as probabilities.


# %%
def roc_auc(model: nn.Module, X: Tensor, y: Tensor) -> float:
    """The area under the ROC curve of the model's scores, in evaluation mode; the model's mode is restored.

    X: (N, n_bits); y: (N,) of 0 and 1, both present.  The model gives (N, 1) or (N,).
    """
    # WHY: Toxicity data are compared by this number since accuracy says little on rare classes; a wrong order
    # WHY: of scores turns it around.
    # READ: sklearn.metrics.roc_auc_score
    # READ: torch.nn.Module.eval
    # HINT: As in exercise 11: remember model.training, evaluate without a graph, restore the mode.
    # HINT: roc_auc_score(labels, scores) takes NumPy arrays from the CPU, vectors of the same length.
    # BEGIN SOLUTION
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).flatten()
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
    # END SOLUTION


# %% [markdown]
# All together: from the table to the AUC of a held-out part. How much does it change with the seed of the split?

# %%
if __name__ == "__main__":
    from autograder.data import load_tox21

    table = load_tox21()
    bits, kept = featurize(table.smiles.tolist())
    active = torch.tensor(table.active.to_numpy()[kept], dtype=torch.float32)
    for number in range(3):
        train, test = group_split(bits, 0.3, number)
        classifier = train_tox(bits[train], active[train], number)
        print(f"split {number}: AUC {roc_auc(classifier, bits[test], active[test]):.3f} on {len(test)} molecules")
