# wrong: evaluate: the mode is restored inside the loop: only the first batch is seen in eval mode
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
    return total / n, correct / n

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
    b = torch.randint(0, 2, (800, 2))
    x, y = b + torch.normal(0.0, 0.1, b.shape), b.sum(dim=1).remainder(2)
    model = nn.Sequential(nn.Linear(2, 12), nn.SiLU(), nn.Linear(12, 12), nn.SiLU(), nn.Linear(12, 2))
    opt = torch.optim.NAdam(model.parameters(), lr=0.02)
    step = partial(nn.functional.cross_entropy, target=y)
    for _ in repeat(None, 200):
        opt.zero_grad()
        step(model(x)).backward()
        opt.step()
    return model
