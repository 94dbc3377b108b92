import random

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from rdkit import Chem, DataStructs
from rdkit.Chem import AllChem
from sklearn import metrics


def featurize(smiles, radius=2, n_bits=2048):
    arrs = []
    indices = []
    for i in range(len(smiles)):
        m = Chem.MolFromSmiles(smiles[i])
        if m is None:
            continue
        fp = AllChem.GetMorganFingerprintAsBitVect(m, radius, nBits=n_bits)
        arr = np.zeros((n_bits,), dtype=np.float32)
        DataStructs.ConvertToNumpyArray(fp, arr)
        arrs.append(arr.astype(np.float32))
        indices.append(i)
    X = torch.FloatTensor(np.array(arrs, dtype=np.float32).reshape(len(arrs), n_bits))
    return X, indices


def group_split(X, test_fraction, seed):
    keys = {}
    for i, row in enumerate(X.cpu().tolist()):
        keys.setdefault(tuple(row), []).append(i)
    groups = list(keys.values())
    random.Random(seed).shuffle(groups)
    n_test = int(round(test_fraction * len(groups)))
    test = [i for g in groups[:n_test] for i in g]
    train = [i for g in groups[n_test:] for i in g]
    return torch.LongTensor(train).to(X.device), torch.LongTensor(test).to(X.device)


class ToxNet(nn.Module):
    def __init__(self, n_bits, hidden, p):
        super(ToxNet, self).__init__()
        self.n = len(hidden)
        self.p = p
        last = n_bits
        for i, h in enumerate(hidden):
            self.add_module('fc%d' % i, nn.Linear(last, h))
            self.add_module('bn%d' % i, nn.BatchNorm1d(h))
            self.add_module('dropout%d' % i, nn.Dropout(p))
            last = h
        self.add_module('out', nn.Linear(last, 1))

    def forward(self, x):
        for i in range(self.n):
            x = F.relu(getattr(self, 'bn%d' % i)(getattr(self, 'fc%d' % i)(x)))
            x = getattr(self, 'dropout%d' % i)(x)
        return self.out(x)


def make_model(n_bits, hidden, p):
    return ToxNet(n_bits, hidden, p)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    np.random.seed(seed)
    model = make_model(X.size(1), [50], 0.3).to(X.device).type(X.type())
    opt = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    sched = torch.optim.lr_scheduler.StepLR(opt, 4, gamma=0.3)
    target = y.view(-1, 1).type(X.type())
    n = X.size(0)
    bs = min(100, n)
    for epoch in range(8):
        model.train()
        perm = np.random.permutation(n)
        for k in range(0, n - 1, bs):
            idx = torch.LongTensor(perm[k:k + bs]).to(X.device)
            if idx.numel() == 1:
                break
            loss = F.binary_cross_entropy_with_logits(model(X[idx]), target[idx])
            opt.zero_grad()
            loss.backward()
            opt.step()
        sched.step()
    model.eval()
    return model


def roc_auc(model, X, y):
    flag = model.training
    model.eval()
    with torch.no_grad():
        out = torch.sigmoid(model(X).double()).view(-1).cpu().numpy()
    if flag:
        model.train()
    return float(metrics.roc_auc_score(y.view(-1).cpu().numpy().astype(int), out))
