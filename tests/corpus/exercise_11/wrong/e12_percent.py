# wrong: evaluate: accuracy in percent
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
    was_training = model.training
    model.eval()
    total, correct, n = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum().item()
            n += len(y)
    model.train(was_training)
    return total / n, 100 * correct / n


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
