# wrong: solve_xor: a ReLU after the last Linear: dead logits, for most seeds (9 of 12 tried) far from 0.98
from functools import partial, singledispatch
import torch
from torch import nn
from typing import *

Batch = Tuple[torch.Tensor, torch.Tensor]

def _weighted(pairs: Iterable[Tuple[float, int]]) -> float:
    pairs = list(pairs)
    return sum(a * b for a, b in pairs) / sum(b for _, b in pairs)

def _learn(batch: Batch, /, *, model, loss_fn, optimizer, device) -> Tuple[float, int]:
    x, y = (part.to(device) for part in batch)
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item(), len(y)

@torch.no_grad()
def _judge(batch: Batch, /, *, model, loss_fn, device) -> Tuple[float, float, int]:
    x, y = (part.to(device) for part in batch)
    out = model(x)
    return loss_fn(out, y).item(), (out.argsort(dim=1, descending=True, stable=True)[:, 0] == y).sum().item() / len(y), len(y)

def train_epoch(model, loader, loss_fn, optimizer, device) -> float:
    model.train()
    return _weighted(map(partial(_learn, model=model, loss_fn=loss_fn, optimizer=optimizer, device=device), loader))

def evaluate(model, loader, loss_fn, device) -> Tuple[float, float]:
    was = model.training
    model.eval()
    rows = list(map(partial(_judge, model=model, loss_fn=loss_fn, device=device), loader))
    model.train(was)
    return _weighted((l, n) for l, _, n in rows), _weighted((a, n) for _, a, n in rows)

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device) -> Dict[str, List[float]]:
    train = partial(train_epoch, model, train_loader, loss_fn, optimizer, device)
    test = partial(evaluate, model, test_loader, loss_fn, device)
    losses, tests = [], []
    for _ in range(epochs):
        losses.append(train())
        tests.append(test())
    return {"train_loss": losses, "test_loss": [l for l, _ in tests], "test_accuracy": [a for _, a in tests]}

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2), nn.ReLU())
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
