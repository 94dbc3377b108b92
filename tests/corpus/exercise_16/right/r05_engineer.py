"""Exercise 16 as a small library."""
from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import torch
from rdkit import Chem, RDLogger
from rdkit.Chem import rdFingerprintGenerator
from sklearn.metrics import auc, roc_curve
from sklearn.model_selection import GroupShuffleSplit
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

log = logging.getLogger(__name__)


@contextmanager
def _quiet() -> Iterator[None]:
    blocker = Chem.rdBase.BlockLogs() if hasattr(Chem, "rdBase") else None
    try:
        yield
    finally:
        del blocker


def featurize(smiles: list[str], radius: int = 2, n_bits: int = 2048) -> tuple[Tensor, list[int]]:
    if radius < 0 or n_bits < 1:
        raise ValueError("radius must not be negative and n_bits must be positive")
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    kept: list[int] = []
    bits: list[np.ndarray] = []
    with _quiet():
        for index, text in enumerate(smiles):
            mol = Chem.MolFromSmiles(text)
            if mol is None:
                log.debug("SMILES %d cannot be parsed", index)
                continue
            kept.append(index)
            bits.append(generator.GetFingerprintAsNumPy(mol).astype(np.float32))
    matrix = np.stack(bits) if bits else np.empty((0, n_bits), dtype=np.float32)
    return torch.from_numpy(matrix), kept


def group_split(X: Tensor, test_fraction: float, seed: int) -> tuple[Tensor, Tensor]:
    if not 0.0 < test_fraction < 1.0:
        raise ValueError("test_fraction lies between 0 and 1")
    bits = X.detach().cpu().numpy()
    groups = np.unique(bits, axis=0, return_inverse=True)[1].ravel()
    splitter = GroupShuffleSplit(n_splits=1, test_size=test_fraction, random_state=seed)
    train, test = next(splitter.split(bits, groups=groups))
    return torch.as_tensor(train, dtype=torch.int64, device=X.device), torch.as_tensor(test, dtype=torch.int64, device=X.device)


class FingerprintNet(nn.Module):
    def __init__(self, n_bits: int, hidden: list[int], p: float) -> None:
        super().__init__()
        self.blocks = nn.ModuleDict()
        width = n_bits
        for k, size in enumerate(hidden):
            self.blocks[f"block{k}"] = nn.Sequential(nn.Linear(width, size), nn.BatchNorm1d(size), nn.LeakyReLU(0.1), nn.Dropout(p))
            width = size
        self.logit = nn.Linear(width, 1)

    def forward(self, x: Tensor) -> Tensor:
        for block in self.blocks.values():
            x = block(x)
        return self.logit(x)


def make_model(n_bits: int, hidden: list[int], p: float) -> nn.Module:
    return FingerprintNet(n_bits, list(hidden), p)


class Ensemble(nn.Module):
    """The mean logit of several networks."""

    def __init__(self, members: list[nn.Module]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, x: Tensor) -> Tensor:
        return torch.stack([m(x) for m in self.members]).mean(dim=0)


def _train_one(X: Tensor, y: Tensor, seed: int, epochs: int = 6) -> nn.Module:
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5).to(device=X.device, dtype=X.dtype)
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.01)
    criterion = nn.BCEWithLogitsLoss()
    size = 128
    loader = DataLoader(TensorDataset(X.detach(), y.detach().to(X.dtype)), batch_size=size, shuffle=True,
                        generator=torch.Generator().manual_seed(seed), drop_last=len(X) % size == 1)
    model.train()
    for _ in range(epochs):
        for xb, yb in loader:
            optimizer.zero_grad(set_to_none=True)
            criterion(model(xb).squeeze(1), yb).backward()
            optimizer.step()
    return model


def train_tox(X: Tensor, y: Tensor, seed: int) -> nn.Module:
    if X.shape[0] != y.shape[0] or X.shape[0] < 2:
        raise ValueError("X and y need the same number of rows, at least two")
    return Ensemble([_train_one(X, y, 3 * seed + k) for k in range(3)]).eval()


def roc_auc(model: nn.Module, X: Tensor, y: Tensor) -> float:
    training = {name: m.training for name, m in model.named_modules()}
    model.eval()
    try:
        with torch.no_grad():
            logits = torch.cat([model(chunk).reshape(-1) for chunk in X.split(1024)])
    finally:
        for name, m in model.named_modules():
            m.training = training[name]
    false_rate, true_rate, _ = roc_curve(y.cpu().numpy(), logits.cpu().numpy(), drop_intermediate=False)
    return float(auc(false_rate, true_rate))
