# wrong: solve_xor: the labels are exchanged (1 for equal bits)
import contextlib
import torch
from torch import nn


class Meter:
    """Weighted running mean."""

    def __init__(self):
        self.mean, self.weight = 0.0, 0

    def update(self, value, weight):
        self.weight += weight
        self.mean += (float(value) - self.mean) * weight / self.weight


@contextlib.contextmanager
def mode(model, training):
    before = {m: m.training for m in model.modules()}
    model.train(training)
    try:
        yield model
    finally:
        for m, flag in before.items():
            m.training = flag


def batches(loader, device):
    for x, y in loader:
        yield x.to(device), y.to(device)


def train_epoch(model, loader, loss_fn, optimizer, device):
    meter = Meter()
    with mode(model, True):
        for x, y in batches(loader, device):
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            meter.update(loss.detach(), len(y))
    return meter.mean


def evaluate(model, loader, loss_fn, device):
    loss, acc = Meter(), Meter()
    with mode(model, False), torch.no_grad():
        for x, y in batches(loader, device):
            out = model(x)
            loss.update(loss_fn(out, y), len(y))
            acc.update((out.argmax(1) == y).float().mean(), len(y))
    return loss.mean, acc.mean


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    log = {}
    for name in ("train_loss", "test_loss", "test_accuracy"):
        log.setdefault(name, [])
    while len(log["train_loss"]) < epochs:
        tl = train_epoch(model, train_loader, loss_fn, optimizer, device)
        vl, va = evaluate(model, test_loader, loss_fn, device)
        for name, value in zip(log, (tl, vl, va)):
            log[name].append(value)
    return log


class XorNet(nn.Module):
    def __init__(self, width=20):
        super().__init__()
        self.hidden = nn.Linear(2, width)
        self.out = nn.Linear(width, 2)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden(x)))


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = 1 - (bits[:, 0] ^ bits[:, 1])
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
