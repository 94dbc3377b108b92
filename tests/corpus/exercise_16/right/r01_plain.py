import torch
from rdkit import Chem
from rdkit.Chem import rdFingerprintGenerator
from sklearn.metrics import roc_auc_score
from torch import nn


def featurize(smiles, radius=2, n_bits=2048):
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    rows, indices = [], []
    for i, s in enumerate(smiles):
        mol = Chem.MolFromSmiles(s)
        if mol is None:
            continue
        rows.append(torch.from_numpy(generator.GetFingerprintAsNumPy(mol)).float())
        indices.append(i)
    if not rows:
        return torch.zeros(0, n_bits), []
    return torch.stack(rows), indices


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    g = torch.Generator().manual_seed(seed)
    order = torch.randperm(n_groups, generator=g)
    chosen = torch.zeros(n_groups, dtype=torch.bool)
    chosen[order[: round(test_fraction * n_groups)]] = True
    is_test = chosen.to(X.device)[group]
    return (~is_test).nonzero()[:, 0], is_test.nonzero()[:, 0]


def make_model(n_bits, hidden, p):
    layers = []
    previous = n_bits
    for width in hidden:
        layers += [nn.Linear(previous, width), nn.BatchNorm1d(width), nn.ReLU(), nn.Dropout(p)]
        previous = width
    layers.append(nn.Linear(previous, 1))
    return nn.Sequential(*layers)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [128], 0.5).to(X.device, X.dtype)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, weight_decay=1e-4)
    loss_fn = nn.BCEWithLogitsLoss()
    n = len(X)
    model.train()
    for epoch in range(8):
        order = torch.randperm(n).to(X.device)
        for start in range(0, n, 128):
            rows = order[start:start + 128]
            if len(rows) < 2:
                continue
            optimizer.zero_grad()
            loss = loss_fn(model(X[rows])[:, 0], y[rows].to(X.dtype))
            loss.backward()
            optimizer.step()
    return model.eval()


def roc_auc(model, X, y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        scores = model(X).reshape(-1)
    model.train(was_training)
    return float(roc_auc_score(y.cpu().numpy(), scores.cpu().numpy()))
