# wrong: solve_xor: the network returns classes (B,), not logits
# a coroutine keeps the weighted mean
import torch
from torch import nn, Tensor

def averager():
    total, weight, mean = 0.0, 0, None
    while True:
        value, w = yield mean
        total += value * w
        weight += w
        mean = total / weight

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    avg = averager(); next(avg)
    mean = float("nan")
    for x, y in loader:
        x, y = Tensor.to(x, device), Tensor.to(y, device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        torch.autograd.backward(loss)
        optimizer.step()
        mean = avg.send((loss.item(), len(x)))
    return mean

def evaluate(model, loader, loss_fn, device):
    a, b = averager(), averager()
    next(a), next(b)
    was = model.training
    model.eval()
    l = c = float("nan")
    with torch.no_grad():
        for x, y in loader:
            x, y = Tensor.to(x, device), Tensor.to(y, device)
            out = model(x)
            l = a.send((loss_fn(out, y).item(), len(x)))
            c = b.send(((out.argmax(1) == y).float().mean().item(), len(x)))
    model.train(was)
    return l, c

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    def run():
        for _ in range(epochs):
            yield train_epoch(model, train_loader, loss_fn, optimizer, device)
            yield from evaluate(model, test_loader, loss_fn, device)
    flat = list(run())
    return {"train_loss": flat[0::3], "test_loss": flat[1::3], "test_accuracy": flat[2::3]}

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    class Predict(nn.Module):
        def __init__(self):
            super().__init__()
            self.net = model
        def forward(self, x):
            return self.net(x).argmax(dim=1)
    return Predict()
