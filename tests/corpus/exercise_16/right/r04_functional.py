from functools import reduce
from itertools import pairwise
from operator import methodcaller

import torch
from rdkit import Chem
from rdkit.Chem import rdFingerprintGenerator
from torch import Tensor, nn
from torch.func import functional_call, grad, stack_module_state


def featurize(smiles: list[str], radius: int = 2, n_bits: int = 2048) -> tuple[Tensor, list[int]]:
    generator = rdFingerprintGenerator.GetMorganGenerator(radius=radius, fpSize=n_bits)
    parsed = filter(lambda pair: pair[1] is not None, enumerate(map(Chem.MolFromSmiles, smiles)))
    pairs = [(i, generator.GetCountFingerprintAsNumPy(mol).clip(0, 1)) for i, mol in parsed]
    rows = [torch.as_tensor(bits.astype("float32")) for _, bits in pairs]
    return (torch.stack(rows) if rows else torch.empty(0, n_bits)), [i for i, _ in pairs]


def group_split(X: Tensor, test_fraction: float, seed: int) -> tuple[Tensor, Tensor]:
    groups: dict[bytes, list[int]] = {}
    for i, row in enumerate(X.detach().cpu().numpy()):
        groups.setdefault(row.tobytes(), []).append(i)
    members = list(groups.values())
    order = torch.randperm(len(members), generator=torch.Generator().manual_seed(seed)).tolist()
    cut = round(test_fraction * len(members))

    def rows(chosen: list[int]) -> Tensor:
        return torch.tensor(sorted(sum((members[k] for k in chosen), [])), dtype=torch.int64, device=X.device)

    return rows(order[cut:]), rows(order[:cut])


def _block(a: int, b: int, p: float) -> nn.Module:
    return nn.Sequential(nn.Linear(a, b), nn.BatchNorm1d(b), nn.SiLU(), nn.Dropout(p))


def make_model(n_bits: int, hidden: list[int], p: float) -> nn.Module:
    blocks = [_block(a, b, p) for a, b in pairwise([n_bits, *hidden])]
    return nn.Sequential(*blocks, nn.Linear(reduce(lambda _, h: h, hidden, n_bits), 1))


def train_tox(X: Tensor, y: Tensor, seed: int) -> nn.Module:
    """Logistic regression by Nesterov's gradient descent with torch.func.grad."""
    model = nn.Linear(X.shape[1], 1).to(X)
    params = {name: torch.zeros_like(p) for name, p in model.named_parameters()}

    def loss(params: dict[str, Tensor]) -> Tensor:
        z = functional_call(model, params, (X,)).squeeze(-1)
        data = torch.nn.functional.binary_cross_entropy_with_logits(z, y.to(X))
        return data + 2e-4 * params["weight"].square().sum()

    def step(state, _):
        params, speed = state
        ahead = {k: p + 0.95 * speed[k] for k, p in params.items()}
        g = grad(loss)(ahead)
        speed = {k: 0.95 * v - 0.15 * g[k] for k, v in speed.items()}
        return {k: p + speed[k] for k, p in params.items()}, speed

    start = (params, {k: torch.zeros_like(p) for k, p in params.items()})
    params, _ = reduce(step, range(250), start)
    model.load_state_dict({k: p.detach() for k, p in params.items()})
    return model.eval()


def roc_auc(model: nn.Module, X: Tensor, y: Tensor) -> float:
    modes = [(m, m.training) for m in model.modules()]
    try:
        model.eval()
        with torch.inference_mode():
            s = model(X).flatten().double()
    finally:
        for m, training in modes:
            m.training = training
    positive, negative = s[y.flatten() == 1], s[y.flatten() == 0]
    ranks = torch.searchsorted(negative.sort().values, positive)
    upper = torch.searchsorted(negative.sort().values, positive, right=True)
    return methodcaller("item")((ranks + upper).double().mean() / 2 / len(negative))
