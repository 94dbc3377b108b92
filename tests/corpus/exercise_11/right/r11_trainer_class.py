from dataclasses import dataclass, field, asdict
from typing import Any, Callable

import torch
from torch import nn


@dataclass
class Trainer:
    model: nn.Module
    loss_fn: Callable
    device: Any
    optimizer: Any = None

    def run(self, loader, train):
        totals = {"loss": 0.0, "hits": 0, "count": 0}
        with torch.set_grad_enabled(train):
            for x, y in loader:
                x, y = x.to(self.device), y.to(self.device)
                out = self.model(x)
                loss = self.loss_fn(out, y)
                if train:
                    self.optimizer.zero_grad()
                    loss.backward()
                    self.optimizer.step()
                else:
                    totals["hits"] += (out.argmax(1) == y).sum().item()
                totals["loss"] += loss.item() * y.shape[0]
                totals["count"] += y.shape[0]
        return totals


@dataclass
class History:
    train_loss: list = field(default_factory=list)
    test_loss: list = field(default_factory=list)
    test_accuracy: list = field(default_factory=list)


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    t = Trainer(model, loss_fn, device, optimizer).run(loader, True)
    return t["loss"] / t["count"]


def evaluate(model, loader, loss_fn, device):
    was = model.training
    try:
        t = Trainer(model.eval(), loss_fn, device).run(loader, False)
    finally:
        model.train(was)
    return t["loss"] / t["count"], t["hits"] / t["count"]


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    h = History()
    for _ in range(epochs):
        h.train_loss.append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        l, a = evaluate(model, test_loader, loss_fn, device)
        h.test_loss.append(l); h.test_accuracy.append(a)
    return asdict(h)


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1024, 2))
    data = torch.utils.data.TensorDataset(bits + 0.1 * torch.randn(1024, 2), bits[:, 0] ^ bits[:, 1])
    loader = torch.utils.data.DataLoader(data, batch_size=128, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.1), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    fit(model, loader, loader, nn.CrossEntropyLoss(), opt, 15, "cpu")
    return model.eval()
