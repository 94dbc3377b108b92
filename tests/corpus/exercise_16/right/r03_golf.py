import torch
from rdkit.Chem import MolFromSmiles
from rdkit.Chem.rdFingerprintGenerator import GetMorganGenerator
from sklearn.metrics import roc_auc_score
from torch import nn
def featurize(smiles, radius=2, n_bits=2048):
    f = GetMorganGenerator(radius=radius, fpSize=n_bits).GetFingerprint
    k = [(list(f(m)), i) for i, s in enumerate(smiles) if (m := MolFromSmiles(s)) is not None]
    return torch.tensor([r for r, _ in k], dtype=torch.float32).reshape(-1, n_bits), [i for _, i in k]
def group_split(X, test_fraction, seed):
    i = X.unique(dim=0, return_inverse=True)[1]
    n = int(i.max()) + 1
    t = (torch.randperm(n, generator=torch.Generator().manual_seed(seed)) < round(n * test_fraction)).to(i.device)[i]
    return torch.where(~t)[0], torch.where(t)[0]
make_model = lambda n, hidden, p: nn.Sequential(*[m for a, b in zip([n, *hidden], hidden) for m in (nn.Linear(a, b), nn.ReLU(), nn.BatchNorm1d(b), nn.Dropout(p))], nn.Linear([n, *hidden][-1], 1), nn.Flatten(0))
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    m = make_model(X.shape[1], [64], .5).to(X).train()
    o = torch.optim.Adam(m.parameters(), 3e-3)
    for b in [b for _ in range(5) for b in torch.randperm(len(X)).to(X.device).split(100) if len(b) > 1]:
        o.zero_grad(); nn.functional.binary_cross_entropy_with_logits(m(X[b]), y[b].to(X)).backward(); o.step()
    return m.eval()
def roc_auc(model, X, y):
    t = model.training
    with torch.no_grad(): s = model.eval()(X).sigmoid().flatten().tolist()
    model.train(t)
    return float(roc_auc_score(y.tolist(), s))
