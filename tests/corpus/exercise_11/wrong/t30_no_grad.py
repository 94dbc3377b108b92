# wrong: train_epoch: the forward runs under no_grad, backward raises
import logging
import sys
import torch
from torch import nn, optim

logger = logging.getLogger("exercise_11")

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        with torch.no_grad():
            out = model(x)
        loss = loss_fn(out, y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        n += len(x)
    return total / n

def evaluate(model, loader, loss_fn, device):
    modes = [(m, m.training) for m in model.modules()]
    total = correct = count = 0
    try:
        model.eval()
        with torch.no_grad():
            for inputs, targets in loader:
                inputs, targets = inputs.to(device), targets.to(device)
                outputs = model(inputs)
                total += loss_fn(outputs, targets).item() * inputs.size(0)
                correct += outputs.argmax(dim=1).eq(targets).sum().item()
                count += inputs.size(0)
    finally:
        for m, t in modes:
            m.training = t
    return total / count, correct / count

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    keys = ("train_loss", "test_loss", "test_accuracy")
    history = {k: [] for k in keys}
    for epoch in range(epochs):
        values = (train_epoch(model, train_loader, loss_fn, optimizer, device),) + evaluate(model, test_loader, loss_fn, device)
        for k, v in zip(keys, values):
            history[k].append(v)
        print("\r%d/%d" % (epoch + 1, epochs), *("%s=%.3f" % kv for kv in zip(keys, values)), end="", file=sys.stderr)
    return history

def solve_xor(seed):
    state = torch.get_rng_state()
    try:
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2), nn.LogSoftmax(dim=1))   # log-probabilities are logits too
        opt = optim.Adam(model.parameters(), lr=0.01)
        sched = optim.lr_scheduler.CosineAnnealingLR(opt, 300)
        for _ in range(300):
            a, b = torch.randint(0, 2, (2, 100))
            x = torch.stack([a, b], 1) + 0.1 * torch.randn(100, 2)
            opt.zero_grad()
            nn.functional.nll_loss(model(x), a ^ b).backward()
            opt.step()
            sched.step()
        return model
    finally:
        torch.set_rng_state(state)
