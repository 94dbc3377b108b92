# wrong: solve_xor: functional dropout that stays active in eval mode
from functools import reduce, partial
from operator import add, mul
from itertools import repeat
import torch
from torch import nn

def train_epoch(model, loader, loss_fn, optimizer, device):
    def stream():
        model.train()
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x.to(device)), y.to(device))
            loss.backward()
            optimizer.step()
            yield complex(loss.item() * len(x), len(x))     # sum and count in one number
    z = sum(stream())
    return z.real / z.imag

def evaluate(model, loader, loss_fn, device):
    def one(batch):
        x, y = (t.to(device) for t in batch)
        out = model(x)
        n = y.size(0)
        return n * loss_fn(out, y).item(), torch.count_nonzero(out.argmax(1) == y).item(), n
    old, _ = model.training, model.eval()
    with torch.no_grad():
        L, C, N = reduce(lambda s, t: tuple(map(add, s, t)), map(one, loader))
    model.train(old)
    return L / N, C / N

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    def epoch(history, _):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        loss, accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(loss)
        history["test_accuracy"].append(accuracy)
        return history
    return reduce(epoch, range(epochs), {"train_loss": [], "test_loss": [], "test_accuracy": []})

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    class Noise(nn.Module):
        def forward(self, h):
            return nn.functional.dropout(h, 0.8)
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), Noise(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
