import numpy as np
import torch
from rdkit import Chem
from rdkit.Chem import rdFingerprintGenerator
from torch import nn


def featurize(smiles, radius=2, n_bits=2048):
    gen = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    mols = [Chem.MolFromSmiles(s) for s in smiles]
    indices = [i for i, m in enumerate(mols) if m is not None]
    X = np.zeros((len(indices), n_bits), dtype=np.float32)
    for row, i in enumerate(indices):
        X[row, list(gen.GetFingerprint(mols[i]).GetOnBits())] = 1.0
    return torch.from_numpy(X), indices


def group_split(X, test_fraction, seed):
    rows = X.detach().cpu().numpy()
    _, group = np.unique(rows, axis=0, return_inverse=True)
    group = group.reshape(-1)
    sizes = np.bincount(group)
    order = np.random.default_rng(seed).permutation(len(sizes))
    filled = np.cumsum(sizes[order])
    target = test_fraction * len(rows)
    take = np.argmin(np.abs(np.concatenate([[0], filled]) - target))
    test = np.isin(group, order[:take])
    return (torch.from_numpy(np.flatnonzero(~test)).long().to(X.device),
            torch.from_numpy(np.flatnonzero(test)).long().to(X.device))


class _Net(nn.Module):
    def __init__(self, n_bits, hidden, p):
        super().__init__()
        sizes = [n_bits, *hidden]
        self.linear = nn.ModuleList(nn.Linear(a, b, bias=False) for a, b in zip(sizes[:-1], sizes[1:]))
        self.norm = nn.ModuleList(nn.BatchNorm1d(b) for b in hidden)
        self.drop = nn.ModuleList(nn.Dropout(p) for _ in hidden)
        self.head = nn.Linear(sizes[-1], 1)

    def forward(self, x):
        for linear, norm, drop in zip(self.linear, self.norm, self.drop):
            x = drop(torch.relu(norm(linear(x))))
        return self.head(x).reshape(-1)


def make_model(n_bits, hidden, p):
    return _Net(n_bits, hidden, p)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    model = make_model(X.shape[1], [100], 0.5).to(X)
    opt = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=1e-2)
    n = X.shape[0]
    n_batches = max(1, n // 128)
    for _ in range(6):
        for rows in np.array_split(rng.permutation(n), n_batches):
            rows = torch.from_numpy(rows).to(X.device)
            loss = nn.functional.binary_cross_entropy_with_logits(model(X[rows]), y[rows].to(X))
            opt.zero_grad()
            loss.backward()
            opt.step()
    model.eval()
    return model


def roc_auc(model, X, y):
    mode = model.training
    model.eval()
    try:
        with torch.no_grad():
            s = model(X).cpu().numpy().ravel().astype(np.float64)
    finally:
        model.train(mode)
    t = y.cpu().numpy().ravel() > 0.5
    values, inverse, counts = np.unique(s, return_inverse=True, return_counts=True)
    mean_rank = (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]
    n1, n0 = t.sum(), (~t).sum()
    return float((mean_rank[t].sum() - n1 * (n1 + 1) / 2.0) / (n1 * n0))
