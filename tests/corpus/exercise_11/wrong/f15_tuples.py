# wrong: fit: the values are tuples, not lists
from collections import Counter, defaultdict
import torch
import torch.nn as nn

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    c = Counter()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        with torch.enable_grad():
            loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.sum().backward()
        optimizer.step()
        c.update(loss=loss.item() * len(x), n=len(x))
    return c['loss'] / c['n']

def evaluate(model, loader, loss_fn, device):
    c = Counter()
    flag = model.training
    model.eval()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        with torch.no_grad():
            out = model(x)
            loss = loss_fn(out, y)
        c['loss'] += loss.item() * len(x)
        c['n'] += len(x)
        c['right'] += sum(a == b for a, b in zip(out.argmax(1).tolist(), y.tolist()))
    model.train(flag)
    return c['loss'] / c['n'], c['right'] / c['n']

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return {k: tuple(v) for k, v in history.items()}

class Single(nn.Module):
    "one logit z, handed out as (0, z)"
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
    def forward(self, x):
        z = self.body(x)
        return torch.cat([torch.zeros_like(z), z], dim=1)

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (800, 2))
    x = bits + 0.1 * torch.randn(800, 2)
    y = (bits[:, :1] ^ bits[:, 1:]).float()
    model = Single()
    opt = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(250):
        opt.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(model.body(x), y).backward()
        opt.step()
    return model
