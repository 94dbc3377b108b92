# wrong: train_epoch: y is cast to the dtype of x: class indices become floats
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
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device, x.dtype)
        optimizer.zero_grad()
        out = model(x)
        loss = loss_fn(out, y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return total / n


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
    net = XorNet()
    opt = torch.optim.RMSprop(net.parameters(), lr=0.01)
    corners = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
    target = torch.tensor([0, 1, 1, 0]).repeat(50)
    for _ in range(300):
        x = corners.repeat(50, 1) + 0.1 * torch.randn(200, 2)
        opt.zero_grad()
        nn.functional.cross_entropy(net(x), target).backward()
        opt.step()
    return net
