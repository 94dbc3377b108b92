import numpy as np
import torch
from rdkit import Chem
from rdkit.Chem.rdFingerprintGenerator import GetMorganGenerator
from scipy.stats import mannwhitneyu
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupShuffleSplit
from torch import nn


def featurize(smiles, radius=2, n_bits=2048):
    generator = GetMorganGenerator(fpSize=n_bits, radius=radius)
    found = {i: mol for i, mol in enumerate(Chem.MolFromSmiles(s) for s in smiles) if mol is not None}
    if not found:
        return torch.zeros((0, n_bits), dtype=torch.float32), []
    bits = np.asarray([generator.GetFingerprintAsNumPy(mol) for mol in found.values()], dtype=np.float32)
    return torch.as_tensor(bits), list(found)


def group_split(X, test_fraction, seed):
    groups = torch.unique(X, dim=0, return_inverse=True)[1].cpu().numpy()
    split = GroupShuffleSplit(1, test_size=test_fraction, random_state=seed)
    ((train, test),) = split.split(groups, groups=groups)
    return torch.from_numpy(train).to(X.device, torch.int64), torch.from_numpy(test).to(X.device, torch.int64)


def make_model(n_bits, hidden, p):
    model = nn.Sequential()
    for k, width in enumerate(hidden):
        model.add_module(f"linear{k}", nn.LazyLinear(width))
        model.add_module(f"norm{k}", nn.LazyBatchNorm1d())
        model.add_module(f"act{k}", nn.GELU())
        model.add_module(f"drop{k}", nn.Dropout(p))
    model.add_module("logit", nn.LazyLinear(1))
    model.eval()(torch.zeros(2, n_bits))
    return model.train()


def train_tox(X, y, seed):
    model = nn.Linear(X.shape[1], 1).to(X)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    labels = y.detach().cpu().numpy().astype(int)
    if len(set(labels.tolist())) == 2:
        fit = LogisticRegression(C=0.1, max_iter=2000, random_state=seed).fit(X.detach().cpu().numpy(), labels)
        with torch.no_grad():
            model.weight.copy_(torch.as_tensor(fit.coef_))
            model.bias.copy_(torch.as_tensor(fit.intercept_))
    else:
        with torch.no_grad():
            model.bias.fill_(3.0 if labels[0] == 1 else -3.0)
    return model.eval()


def roc_auc(model, X, y):
    before = model.training
    try:
        with torch.inference_mode():
            scores = model.eval()(X).reshape(-1).cpu().numpy()
    finally:
        model.train(before)
    label = y.reshape(-1).cpu().numpy().astype(bool)
    u = mannwhitneyu(scores[label], scores[~label], method="asymptotic").statistic
    return float(u / (label.sum() * (~label).sum()))
